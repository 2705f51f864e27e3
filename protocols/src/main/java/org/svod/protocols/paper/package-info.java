/** What is printed: the card, the sheet for relatives, filled documents, a whole run as a kit. */
@NullMarked
package org.svod.protocols.paper;

import org.jspecify.annotations.NullMarked;
