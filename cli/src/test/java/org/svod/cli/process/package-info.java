/** The program as a process of its own: killed at any moment, searched for words, ended by an erase from elsewhere. */
@NullMarked
package org.svod.cli.process;

import org.jspecify.annotations.NullMarked;
