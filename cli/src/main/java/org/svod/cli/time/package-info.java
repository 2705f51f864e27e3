/** Times as people type them and as they read them. */
@NullMarked
package org.svod.cli.time;

import org.jspecify.annotations.NullMarked;
