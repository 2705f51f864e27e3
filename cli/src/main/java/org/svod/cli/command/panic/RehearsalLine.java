package org.svod.cli.command.panic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.panic.Rehearsed;

/** The last rehearsal of an erase, in one line. */
public final class RehearsalLine {
    private RehearsalLine() {}

    /** For a person; says how to rehearse if nobody did. */
    public static Screen screen(Optional<Rehearsed> last, Words words) {
        Screen.Builder screen = Screen.of();
        last.ifPresentOrElse(
                done -> screen.item(
                        done.readBack() ? Mark.OK : Mark.OVERDUE,
                        words.say(
                                done.readBack() ? "panic.rehearsed" : "panic.rehearsed-unconfirmed",
                                done.day(),
                                done.keysMillis(),
                                done.wholeMillis())),
                () -> screen.item(Mark.NONE, words.say("panic.never-rehearsed")));
        return screen.end();
    }

    /** For a script; empty if nobody rehearsed. */
    public static Map<String, Object> data(Optional<Rehearsed> last) {
        Map<String, Object> data = new LinkedHashMap<>();
        last.ifPresent(done -> {
            data.put("day", done.day());
            data.put("bytes", done.bytes());
            data.put("keysMillis", done.keysMillis());
            data.put("wholeMillis", done.wholeMillis());
            data.put("readBack", done.readBack());
        });
        return data;
    }
}
