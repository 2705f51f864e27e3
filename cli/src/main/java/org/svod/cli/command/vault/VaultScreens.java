package org.svod.cli.command.vault;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.output.Writer;
import org.svod.cli.screen.Screen;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.words.Words;

/** What a person sees while a vault is made. */
final class VaultScreens {
    private static final int GROUP = 8;
    private static final int GROUPS_IN_LINE = 4;

    private VaultScreens() {}

    static Screen beforePassphrase(Words words) {
        return Screen.of()
                .text(words.say("vault.before-passphrase"))
                .text(words.say("vault.before-passphrase-lost"))
                .end();
    }

    /**
     * Shows the code in groups of eight. What stands on a screen has passed through Strings that nobody can wipe; the process that
     * makes a vault ends soon after.
     */
    static void showCode(Terminal terminal, Writer writer, Words words, char[] code) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < code.length; i++) {
            if (i > 0 && i % (GROUP * GROUPS_IN_LINE) == 0) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (i > 0 && i % GROUP == 0) {
                line.append(' ');
            }
            line.append(code[i]);
        }
        lines.add(line.toString());
        terminal.show(writer.lines(Screen.of()
                .gap()
                .text(words.say("vault.code"))
                .gap()
                .exact(lines)
                .gap()
                .end()));
    }
}
