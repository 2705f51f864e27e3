/** Protocols of a vault's own: looked at before they are taken, reviewed in time, found by the law they rest on. */
@NullMarked
package org.svod.desk.shelf;

import org.jspecify.annotations.NullMarked;
