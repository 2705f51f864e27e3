/**
 * Where domain and storage meet: load, fold, decide, append. Commands, screens, the demo and tests call desks only. Nothing here
 * knows a command line, a terminal, a locale or a thread.
 */
@NullMarked
package org.svod.desk;

import org.jspecify.annotations.NullMarked;
