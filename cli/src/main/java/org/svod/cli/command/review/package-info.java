/** Commands about what is decided and agreed beside the protocols: loud or quiet, the review after an incident. */
@NullMarked
package org.svod.cli.command.review;

import org.jspecify.annotations.NullMarked;
