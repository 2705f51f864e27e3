package org.svod.protocols.format;

import org.svod.protocols.Protocol;
import org.svod.protocols.field.Positions;

/**
 * A protocol with the text it was read from.
 *
 * @param fileName the name of the file, as it was given
 * @param protocol what it says
 * @param text the text, byte for byte when encoded in UTF-8
 * @param positions where each value stands
 */
public record ProtocolSource(String fileName, Protocol protocol, String text, Positions positions) {}
