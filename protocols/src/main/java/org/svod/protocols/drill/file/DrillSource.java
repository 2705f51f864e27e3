package org.svod.protocols.drill.file;

import org.svod.protocols.drill.Drill;
import org.svod.protocols.field.Positions;

/**
 * A drill with the text it was read from.
 *
 * @param fileName the name of the file, as it was given
 * @param drill what it says
 * @param text the text, byte for byte when encoded in UTF-8
 * @param positions where each value stands
 */
public record DrillSource(String fileName, Drill drill, String text, Positions positions) {}
