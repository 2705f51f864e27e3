package org.svod.protocols.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.yaml.Node;

/**
 * The bytes a protocol's digest is taken over, as docs/formats/protocol.md describes them: one encoding for each value
 * tree, so that layout, comments, quoting and the order of keys do not matter and everything else does.
 */
final class CanonicalForm {
    private static final byte[] TAG = "svod/protocol/1\n".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CanonicalForm() {}

    static ProtocolDigest digest(Node root) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(root));
            return new ProtocolDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform must provide SHA-256 (java.security.MessageDigest), so this is a broken installation.
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    static byte[] bytes(Node root) {
        CanonicalForm form = new CanonicalForm();
        form.out.writeBytes(TAG);
        form.write(root);
        return form.out.toByteArray();
    }

    private void write(Node node) {
        if (node instanceof Node.Text text) {
            write(text.value());
        } else if (node instanceof Node.Items list) {
            head('L', list.items().size());
            list.items().forEach(this::write);
        } else if (node instanceof Node.Entries map) {
            head('M', map.entries().size());
            for (Map.Entry<String, Node.Entry> entry : sorted(map)) {
                write(entry.getKey());
                write(entry.getValue().value());
            }
        }
    }

    private void write(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head('S', utf8.length);
        out.writeBytes(utf8);
    }

    private void head(char letter, int count) {
        out.write(letter);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    // By UTF-8 bytes and not by String order: the two differ beyond U+FFFF, and other languages sort bytes.
    private static List<Map.Entry<String, Node.Entry>> sorted(Node.Entries map) {
        Comparator<String> byBytes = (a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        return map.entries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(byBytes))
                .toList();
    }
}
