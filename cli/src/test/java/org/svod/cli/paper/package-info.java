/** What is printed, as people get it. */
@NullMarked
package org.svod.cli.paper;

import org.jspecify.annotations.NullMarked;
