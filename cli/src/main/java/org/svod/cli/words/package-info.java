/** The two catalogues, Russian and English, complete by test. */
@NullMarked
package org.svod.cli.words;

import org.jspecify.annotations.NullMarked;
