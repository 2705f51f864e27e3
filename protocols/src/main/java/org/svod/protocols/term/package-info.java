/** The words every part of a protocol is made of: texts in two languages, roles, names of protocols and steps. */
@NullMarked
package org.svod.protocols.term;

import org.jspecify.annotations.NullMarked;
