package org.svod.cli.command.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which words may stand where on a command line, worked out once for every shell. Names of commands, options and topics only: no
 * program is started and no vault looked into when somebody presses the key.
 */
final class CompletionWords {
    private static final Set<String> FILES = Set.of("F", "FILE", "DIR", "FOLDER", "OUT");

    private final List<Described> commands;
    private final List<Described.Choice> everywhere;
    private final List<String> topics;

    CompletionWords(List<Described> commands, List<Described.Choice> everywhere, List<String> topics) {
        this.commands = List.copyOf(commands);
        this.everywhere = List.copyOf(everywhere);
        this.topics = List.copyOf(topics);
    }

    /** After the two names of a command, separated by a space and empty where there is none: what may follow. */
    Map<String, List<String>> places() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put(" ", new ArrayList<>());
        for (Described command : commands) {
            String first = command.path().get(0);
            List<String> start = places.computeIfAbsent(" ", key -> new ArrayList<>());
            if (!start.contains(first)) {
                start.add(first);
            }
            if (command.path().size() > 1) {
                places.computeIfAbsent(first + " ", key -> new ArrayList<>())
                        .add(command.path().get(1));
                places.put(String.join(" ", command.path()), options(command));
            } else {
                places.put(first + " ", options(command));
            }
        }
        List<String> help = new ArrayList<>(places.getOrDefault(" ", List.of()));
        help.addAll(topics);
        places.put("help ", help);
        return places;
    }

    /** The options every command takes. */
    List<String> options() {
        return everywhere.stream().flatMap(each -> each.names().stream()).toList();
    }

    /** Options whose value is a file or a folder. */
    Set<String> withFile() {
        return spelled(true);
    }

    /** Options whose value is something else. */
    Set<String> withValue() {
        return spelled(false);
    }

    private static List<String> options(Described command) {
        return command.options().stream().flatMap(each -> each.names().stream()).toList();
    }

    private Set<String> spelled(boolean file) {
        Set<String> names = new TreeSet<>();
        Stream.concat(everywhere.stream(), commands.stream().flatMap(each -> each.options().stream()))
                .filter(each -> !each.value().isEmpty() && isFile(each) == file)
                .forEach(each -> names.addAll(each.names()));
        if (!file) {
            names.removeAll(
                    spelled(true)); // the same name takes a file in another command: files help more than nothing
        }
        return names;
    }

    private static boolean isFile(Described.Choice option) {
        return Stream.of(option.value().split("[^A-Z]+")).anyMatch(FILES::contains);
    }
}
