/** What the linter finds, and what a rule is. */
@NullMarked
package org.svod.protocols.lint.finding;

import org.jspecify.annotations.NullMarked;
