package org.svod.protocols.drill.file;

import org.svod.protocols.field.Positions;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.NodeReader;
import org.svod.protocols.yaml.ParseProblem;
import org.svod.protocols.yaml.Place;
import org.svod.protocols.yaml.TextRules;

/**
 * Reads drill files. Pure: the same bytes give the same drill. Hostile bytes cost at most what a protocol file costs and
 * give a {@link ProtocolParseException}, never another exception.
 */
public final class DrillReader {
    private DrillReader() {}

    /**
     * Reads one file of at most {@value ProtocolReader#MAX_BYTES} bytes.
     *
     * @param fileName how messages name it
     * @param utf8 its bytes; not kept
     * @throws ProtocolParseException for the first problem, with its place
     */
    public static DrillSource read(String fileName, byte[] utf8) throws ProtocolParseException {
        try {
            if (utf8.length > ProtocolReader.MAX_BYTES) {
                throw new Misread(Place.START, ParseProblem.TOO_LARGE, Integer.toString(ProtocolReader.MAX_BYTES));
            }
            String text = TextRules.decode(utf8);
            Node root = NodeReader.read(text);
            return new DrillSource(fileName, DrillSection.read(root), text, Positions.of(root));
        } catch (Misread misread) {
            throw new ProtocolParseException(fileName, misread);
        }
    }
}
