package org.svod.cli.command.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.window.SecondWindow;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import picocli.CommandLine.Command;

/** Every place Svod writes to; needs no passphrase. */
@Command
public final class PathsCommand implements SvodCommand {
    private static final List<String> INSIDE =
            List.of("keys", "store-*.db", "store-*.db-journal", "lock", "out/", "erased", "rehearsed", "rehearsal/");

    @Override
    public Answer run(Session session) {
        Path vault = session.places().vault();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("data", session.places().data());
        data.put("vault", vault);
        data.put("exists", Files.exists(vault));
        Screen.Builder screen = Screen.of()
                .detail(
                        session.words().say("vault.path.data"),
                        session.places().data().toString())
                .detail(session.words().say("vault.path.vault"), vault.toString());
        List<String> files = new ArrayList<>();
        for (String name : INSIDE) {
            files.add(name);
            screen.item(Mark.NONE, session.words().say("vault.path." + plain(name), name));
        }
        data.put("files", files);
        SecondWindow.place(session.environment(), vault).ifPresent(place -> {
            data.put("socket", place.socket());
            screen.detail(
                    session.words().say("vault.path.socket"), place.socket().toString());
        });
        screen.text(session.words().say("vault.path.else"));
        return Answer.done("paths", data, screen.end());
    }

    private static String plain(String name) {
        return name.replace("store-*.db-journal", "journal")
                .replace("store-*.db", "store")
                .replace("/", "");
    }
}
