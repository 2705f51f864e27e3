/** Erasing keys as a person meets it: the question before it, the rehearsal, the receipt, the races. */
@NullMarked
package org.svod.cli.panic;

import org.jspecify.annotations.NullMarked;
