/** Rules about names: each is used once, and each that is referred to exists. */
@NullMarked
package org.svod.protocols.lint.reference;

import org.jspecify.annotations.NullMarked;
