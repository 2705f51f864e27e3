/** Staff work in a surge: when it began, who is on and who sleeps, how many came and were done with in each half hour. */
@NullMarked
package org.svod.desk.staff;

import org.jspecify.annotations.NullMarked;
