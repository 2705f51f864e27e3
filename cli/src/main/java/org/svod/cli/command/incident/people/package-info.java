/** The roll of an incident: many added at once, shown in pages, found, merged. */
@NullMarked
package org.svod.cli.command.incident.people;

import org.jspecify.annotations.NullMarked;
