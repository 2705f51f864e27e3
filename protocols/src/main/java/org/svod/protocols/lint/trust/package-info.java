/** Rules about law, review, approval and what destroys. */
@NullMarked
package org.svod.protocols.lint.trust;

import org.jspecify.annotations.NullMarked;
