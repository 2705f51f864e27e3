/** What a command answers, and the writers that put it on the screen or into a document. */
@NullMarked
package org.svod.cli.output;

import org.jspecify.annotations.NullMarked;
