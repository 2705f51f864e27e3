package org.svod.protocols.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a file before anybody says what it means. */
public sealed interface Node {
    /** Where the value begins. */
    Place place();

    /** A text, whatever it may come to mean. */
    record Text(String value, Place place) implements Node {}

    /** A list. */
    record Items(List<Node> items, Place place) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A map, in the order of the file. */
    record Entries(Map<String, Entry> entries, Place place) implements Node {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** What stands behind a key, and where the key stands. */
    record Entry(Place keyPlace, Node value) {}
}
