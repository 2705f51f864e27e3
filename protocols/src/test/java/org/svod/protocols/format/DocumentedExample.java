package org.svod.protocols.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example of docs/formats/protocol.md: what a person is shown as right is what the tests read. */
public final class DocumentedExample {
    private DocumentedExample() {}

    /** The whole page. */
    public static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "formats", "protocol.md"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the example. */
    public static String text() {
        String page = page();
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        return page.substring(start, page.indexOf("```\n", start));
    }

    /** The example, read. */
    public static ProtocolSource read() {
        return read(text());
    }

    /** Some text, read. */
    public static ProtocolSource read(String text) {
        try {
            return ProtocolReader.read("example.yaml", text.getBytes(StandardCharsets.UTF_8));
        } catch (ProtocolParseException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
