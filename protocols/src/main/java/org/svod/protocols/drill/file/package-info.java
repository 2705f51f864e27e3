/** Drill files: reading them, and the ones that come with us. */
@NullMarked
package org.svod.protocols.drill.file;

import org.jspecify.annotations.NullMarked;
