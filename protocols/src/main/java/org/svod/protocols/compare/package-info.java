/** What differs between two versions of a protocol, and what rests on a law: for those who change one. Pure. */
@NullMarked
package org.svod.protocols.compare;

import org.jspecify.annotations.NullMarked;
