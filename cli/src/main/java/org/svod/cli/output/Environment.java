package org.svod.cli.output;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.term.Language;

/**
 * What the process was started with. The launcher says which streams are terminals, because Java 17 and 25 answer that
 * differently.
 *
 * @param variables the environment
 * @param userHome the person's home directory
 * @param temp where temporary files go on this system; other people may write there too
 * @param inputIsTerminal whether standard input is a terminal
 * @param outputIsTerminal whether standard output is a terminal
 * @param in standard input, bytes
 * @param out standard output, UTF-8: results only
 * @param err standard error, UTF-8: everything else
 * @param clock the wall clock with the zone of this place
 */
public record Environment(
        Map<String, String> variables,
        Path userHome,
        Path temp,
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Clock clock) {
    /** Copies the variables. */
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The same at another time. */
    public Environment at(Clock other) {
        return new Environment(variables, userHome, temp, inputIsTerminal, outputIsTerminal, in, out, err, other);
    }

    /** The same with {@code text} on standard input. */
    public Environment reading(String text) {
        InputStream typed = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Environment(variables, userHome, temp, false, outputIsTerminal, typed, out, err, clock);
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** The directory all vaults live under: {@code SVOD_DATA}, or the XDG data directory. */
    public Path dataDirectory() {
        return variable("SVOD_DATA").map(Path::of).orElseGet(() -> variable("XDG_DATA_HOME")
                .map(Path::of)
                .orElseGet(() -> userHome.resolve(".local/share"))
                .resolve("svod"));
    }

    /** The language wanted: {@code --lang}, then {@code SVOD_LANG}, then the locale; English otherwise. */
    public Language language(Optional<String> option) {
        String wanted = option.or(() -> variable("SVOD_LANG"))
                .or(() -> variable("LC_ALL"))
                .or(() -> variable("LC_MESSAGES"))
                .or(() -> variable("LANG"))
                .orElse("en");
        return wanted.toLowerCase(Locale.ROOT).startsWith("ru") ? Language.RU : Language.EN;
    }

    /** Whether words alone are wanted, appended line by line. */
    public boolean wantsPlain() {
        boolean accessible = variable("ACCESSIBLE")
                .filter(value -> !value.equals("0") && !value.equalsIgnoreCase("false"))
                .isPresent();
        return accessible || !outputIsTerminal || "dumb".equals(variables.get("TERM"));
    }

    /** Whether colour must be left out. */
    public boolean wantsNoColour() {
        return variable("NO_COLOR").isPresent();
    }
}
