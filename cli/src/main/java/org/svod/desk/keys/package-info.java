/** What the desk of the keys is asked and answers: ages, plans, what a departure leaves to do. */
@NullMarked
package org.svod.desk.keys;

import org.jspecify.annotations.NullMarked;
