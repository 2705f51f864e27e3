/** Leading through a drill: pieces of the story between the next actions; practice alone, without a vault. */
@NullMarked
package org.svod.cli.guide.drill;

import org.jspecify.annotations.NullMarked;
