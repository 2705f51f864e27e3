/** When a step applies and by when it is due. */
@NullMarked
package org.svod.protocols.when;

import org.jspecify.annotations.NullMarked;
