/** Rules about what people read: both languages, length, size and no personal data. */
@NullMarked
package org.svod.protocols.lint.text;

import org.jspecify.annotations.NullMarked;
