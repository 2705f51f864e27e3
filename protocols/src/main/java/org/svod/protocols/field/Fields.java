package org.svod.protocols.field;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.ParseProblem;
import org.svod.protocols.yaml.Place;

/** A map being read: whoever reads it asks for every key he knows and then calls {@link #done()}. */
public final class Fields {
    private final Node.Entries map;
    private final Set<String> asked = new HashSet<>();

    private Fields(Node.Entries map) {
        this.map = map;
    }

    /** The map.
     *
     * @throws Misread if it is something else
     */
    public static Fields of(Node node) throws Misread {
        if (!(node instanceof Node.Entries map)) {
            throw new Misread(node.place(), ParseProblem.WRONG_SHAPE, "map");
        }
        return new Fields(map);
    }

    /** Where the map begins. */
    public Place place() {
        return map.place();
    }

    /** The value of a key that must be there. */
    public <T> T required(String key, Values.Reading<T> reading) throws Misread {
        Optional<T> read = optional(key, reading);
        if (read.isEmpty()) {
            throw new Misread(map.place(), ParseProblem.MISSING_KEY, key);
        }
        return read.get();
    }

    /** The value of a key that may be missing. */
    public <T> Optional<T> optional(String key, Values.Reading<T> reading) throws Misread {
        asked.add(key);
        Node.Entry entry = map.entries().get(key);
        return entry == null ? Optional.empty() : Optional.of(reading.read(entry.value()));
    }

    /** The value of a key, or what it means to leave it out. */
    public <T> T optional(String key, Values.Reading<T> reading, T otherwise) throws Misread {
        return optional(key, reading).orElse(otherwise);
    }

    /** The list of a key, empty if it is missing. */
    public <T> List<T> list(String key, Values.Reading<T> each) throws Misread {
        return optional(key, Values.list(each)).orElse(List.of());
    }

    /** Every entry, for a map whose keys are names that the author chooses. */
    public <T> Map<String, T> named(Values.Reading<T> each) throws Misread {
        Map<String, T> read = new LinkedHashMap<>();
        for (Map.Entry<String, Node.Entry> entry : map.entries().entrySet()) {
            String name =
                    Values.name(new Node.Text(entry.getKey(), entry.getValue().keyPlace()));
            read.put(name, each.read(entry.getValue().value()));
        }
        return read;
    }

    /** Refuses the first key that nobody asked for: a misspelt key must not silently do nothing. */
    public void done() throws Misread {
        for (Map.Entry<String, Node.Entry> entry : map.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                throw new Misread(entry.getValue().keyPlace(), ParseProblem.UNKNOWN_KEY, entry.getKey());
            }
        }
    }
}
