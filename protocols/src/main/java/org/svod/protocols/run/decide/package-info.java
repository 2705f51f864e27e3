/** What somebody asks for, and whether it may be: pure functions of the incident, the action and the time. */
@NullMarked
package org.svod.protocols.run.decide;

import org.jspecify.annotations.NullMarked;
