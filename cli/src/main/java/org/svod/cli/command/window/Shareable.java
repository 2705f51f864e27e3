package org.svod.cli.command.window;

import java.util.List;
import java.util.Set;

/**
 * Which command lines one window does for another. All of them ask nothing, name no file, touch no key and end at once; both
 * sides look here, so that neither relies on the other.
 */
public final class Shareable {
    private static final Set<String> COMMANDS = Set.of(
            "status",
            "incident open",
            "incident next",
            "incident done",
            "incident skip",
            "incident decide",
            "incident note",
            "incident undo",
            "incident person",
            "incident clock",
            "incident promise",
            "incident board",
            "incident list",
            "incident show",
            "incident reopen",
            "contact find",
            "contact show",
            "duty show",
            "precedent list",
            "precedent show",
            "precedent map",
            "protocol list",
            "protocol show",
            "protocol export",
            "protocol changed-law");

    /** Options that go on for ever or name a file, which would be looked for in the other window's directory. */
    private static final Set<String> NOT_WITH = Set.of("--watch", "--out");

    private Shareable() {}

    /** Whether the command of that path may be done with these arguments. */
    public static boolean is(List<String> path, List<String> arguments) {
        return COMMANDS.contains(String.join(" ", path))
                && arguments.stream()
                        .map(argument -> argument.replaceFirst("=.*", ""))
                        .noneMatch(NOT_WITH::contains);
    }
}
