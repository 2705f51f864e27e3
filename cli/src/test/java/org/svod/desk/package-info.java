/** Desks on a real store, without a key file, a command line or a terminal. */
@NullMarked
package org.svod.desk;

import org.jspecify.annotations.NullMarked;
