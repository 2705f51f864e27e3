package org.svod.protocols.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.Place;

/**
 * Where each value of a file stands. A path names a value by keys and by numbers from 0: {@code /steps/0/title/ru}; the
 * whole file is the empty path.
 */
public final class Positions {
    /**
     * A text in a file.
     *
     * @param path which
     * @param value what it says
     * @param place where it begins
     */
    public record TextAt(String path, String value, Place place) {}

    private final Map<String, Place> places;
    private final List<TextAt> texts;

    private Positions(Map<String, Place> places, List<TextAt> texts) {
        this.places = Collections.unmodifiableMap(places);
        this.texts = List.copyOf(texts);
    }

    /** The places of everything below that value. */
    public static Positions of(Node root) {
        Map<String, Place> places = new LinkedHashMap<>();
        List<TextAt> texts = new ArrayList<>();
        walk("", root, places, texts);
        places.put("", Place.START);
        return new Positions(places, texts);
    }

    private static void walk(String path, Node node, Map<String, Place> places, List<TextAt> texts) {
        places.putIfAbsent(path, node.place());
        if (node instanceof Node.Text text) {
            texts.add(new TextAt(path, text.value(), text.place()));
        } else if (node instanceof Node.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                walk(path + "/" + i, list.items().get(i), places, texts);
            }
        } else if (node instanceof Node.Entries map) {
            map.entries().forEach((key, entry) -> {
                // The key and not the value: that is what a person looks for in a list of findings.
                places.put(path + "/" + key, entry.keyPlace());
                walk(path + "/" + key, entry.value(), places, texts);
            });
        }
    }

    /** Where that value stands; if it is not there, where the nearest value around it stands. */
    public Place of(String path) {
        String at = path;
        while (!places.containsKey(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return places.getOrDefault(at, Place.START);
    }

    /** Every text of the file, in the order of the file, keys not included. */
    public List<TextAt> texts() {
        return texts;
    }
}
