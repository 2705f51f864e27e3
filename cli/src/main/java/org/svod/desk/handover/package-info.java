/** What leaves one coordinator for another: handovers, copies of incidents, the sealed bundle. */
@NullMarked
package org.svod.desk.handover;

import org.jspecify.annotations.NullMarked;
