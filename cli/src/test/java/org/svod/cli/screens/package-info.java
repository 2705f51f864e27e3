/** What people see, kept as plain text that a translator can read and correct. */
@NullMarked
package org.svod.cli.screens;

import org.jspecify.annotations.NullMarked;
