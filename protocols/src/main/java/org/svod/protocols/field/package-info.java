/** Values of a file as the types that belong there, for every kind of file we read. */
@NullMarked
package org.svod.protocols.field;

import org.jspecify.annotations.NullMarked;
