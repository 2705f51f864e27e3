package org.svod.cli.command.panic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.media.MediaFinding;
import org.svod.vault.media.MediaReport;

/** What the disk under some folders means for erasing, in one line for each finding; the same finding only once. */
public final class MediaLines {
    private final List<MediaFinding> findings;

    private MediaLines(List<MediaFinding> findings) {
        this.findings = findings;
    }

    /** What {@code report} says about {@code folders}. */
    public static MediaLines of(MediaReport report, List<Path> folders) {
        return new MediaLines(folders.stream()
                .flatMap(folder -> report.of(folder).stream())
                .distinct()
                .toList());
    }

    /** For a script: {@code trait}, {@code detail}, {@code warns}. */
    public List<Map<String, Object>> data() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (MediaFinding finding : findings) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("trait", finding.trait().code());
            line.put("detail", finding.detail());
            line.put("warns", finding.trait().warns());
            lines.add(line);
        }
        return lines;
    }

    /** For a person. */
    public Screen screen(Words words) {
        Screen.Builder screen = Screen.of().gap().text(words.say("panic.media"));
        for (MediaFinding finding : findings) {
            screen.item(
                    finding.trait().warns() ? Mark.SOON : Mark.OK,
                    words.say("panic.media." + finding.trait().code(), finding.detail())
                            .strip());
        }
        return screen.end();
    }
}
