/** Protocol files: reading them, their digest, and the ones that come with us. */
@NullMarked
package org.svod.protocols.format;

import org.jspecify.annotations.NullMarked;
