/** What a call is asked in staff mode: its pile, and who answers for it. */
@NullMarked
package org.svod.cli.guide.staff;

import org.jspecify.annotations.NullMarked;
