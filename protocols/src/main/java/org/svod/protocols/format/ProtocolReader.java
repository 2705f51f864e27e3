package org.svod.protocols.format;

import org.svod.protocols.field.Positions;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.NodeReader;
import org.svod.protocols.yaml.ParseProblem;
import org.svod.protocols.yaml.Place;
import org.svod.protocols.yaml.TextRules;

/**
 * Reads protocol files. Pure: the same bytes give the same protocol. Hostile bytes cost at most what 256 KiB of text
 * costs and give a {@link ProtocolParseException}, never another exception.
 */
public final class ProtocolReader {
    /** The greatest size of a file, in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private ProtocolReader() {}

    /**
     * Reads one file.
     *
     * @param fileName how messages name it
     * @param utf8 its bytes; not kept
     * @throws ProtocolParseException for the first problem, with its place
     */
    public static ProtocolSource read(String fileName, byte[] utf8) throws ProtocolParseException {
        try {
            if (utf8.length > MAX_BYTES) {
                throw new Misread(Place.START, ParseProblem.TOO_LARGE, Integer.toString(MAX_BYTES));
            }
            String text = TextRules.decode(utf8);
            Node root = NodeReader.read(text);
            return new ProtocolSource(
                    fileName, ProtocolSection.read(root, CanonicalForm.digest(root)), text, Positions.of(root));
        } catch (Misread misread) {
            throw new ProtocolParseException(fileName, misread);
        }
    }
}
