/** What rules about any kind of file ask of its texts: their language, their digest, whether they name or reach anybody. */
@NullMarked
package org.svod.protocols.lint.spoken;

import org.jspecify.annotations.NullMarked;
