package org.svod.cli.command.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A first look at the arguments, before anything is parsed: in which language and form even a wrong command line is answered,
 * and which command is meant, so that only that one is built.
 *
 * @param language the value of {@code --lang}, if given
 * @param json whether {@code --json} is given
 * @param plain whether {@code --plain} is given
 * @param words the first two arguments that are neither options nor their values
 */
public record FirstLook(Optional<String> language, boolean json, boolean plain, List<String> words) {
    private static final Set<String> VALUED =
            Set.of("--vault", "--home", "--passphrase-file", "--passphrase-fd", "--key-file", "--lang", "--for");

    /** Looks at a command line. */
    public static FirstLook at(String... arguments) {
        Optional<String> language = Optional.empty();
        boolean json = false;
        boolean plain = false;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--")) {
                break;
            }
            json |= argument.equals("--json");
            plain |= argument.equals("--plain");
            if (argument.startsWith("--lang=")) {
                language = Optional.of(argument.substring("--lang=".length()));
            } else if (argument.equals("--lang") && i + 1 < arguments.length) {
                language = Optional.of(arguments[i + 1]);
            }
            if (VALUED.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-") && words.size() < 2) {
                words.add(argument);
            }
        }
        return new FirstLook(language, json, plain, List.copyOf(words));
    }
}
