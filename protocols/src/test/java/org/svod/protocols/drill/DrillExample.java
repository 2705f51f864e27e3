package org.svod.protocols.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svod.protocols.drill.file.DrillReader;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.format.ProtocolParseException;

/** The example of docs/formats/drill.md: what a person is shown as right is what the tests read. */
public final class DrillExample {
    private DrillExample() {}

    /** The whole page. */
    public static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "formats", "drill.md"), StandardCharsets.UTF_8);
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

    /** Some text, read. */
    public static DrillSource read(String text) {
        try {
            return DrillReader.read("example.yaml", text.getBytes(StandardCharsets.UTF_8));
        } catch (ProtocolParseException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
