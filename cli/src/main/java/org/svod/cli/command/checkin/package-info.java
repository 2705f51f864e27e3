/** Commands about check-ins: agreed, answered, missed, and made an incident. */
@NullMarked
package org.svod.cli.command.checkin;

import org.jspecify.annotations.NullMarked;
