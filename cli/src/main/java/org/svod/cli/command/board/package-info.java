/** All open incidents at a glance, once or live; staff work when many reports come in at once. */
@NullMarked
package org.svod.cli.command.board;

import org.jspecify.annotations.NullMarked;
