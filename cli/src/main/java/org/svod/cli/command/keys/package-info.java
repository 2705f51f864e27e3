/** Commands about who can open the vault: slots, rotation, rules for ages, what is left to do when somebody leaves. */
@NullMarked
package org.svod.cli.command.keys;

import org.jspecify.annotations.NullMarked;
