/** A small model of a printed page, drawn as plain text or as an HTML file that needs nothing else. */
@NullMarked
package org.svod.protocols.paper.page;

import org.jspecify.annotations.NullMarked;
