package org.svod.protocols.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns text into nodes and refuses every part of YAML that protocol files do without. It works on the parser's events,
 * so nothing is ever resolved to a type, an alias is refused before it is followed, and the depth is bounded before
 * anything is built.
 */
public final class NodeReader {
    private static final int MAX_DEPTH = 12;

    private final Iterator<Event> events;

    private NodeReader(Iterator<Event> events) {
        this.events = events;
    }

    /**
     * Reads one document.
     *
     * @throws Misread for the first thing that protocol files do without
     */
    public static Node read(String text) throws Misread {
        LoadSettings settings =
                LoadSettings.builder().setUseMarks(true).setParseComments(false).build();
        try {
            return new NodeReader(new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Place.START);
            throw new Misread(place, ParseProblem.BAD_YAML, oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new Misread(Place.START, ParseProblem.BAD_YAML, oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String oneLine(String sentence) {
        return TextRules.withoutControls(sentence.replace('\n', ' ')).strip();
    }

    private Node document() throws Misread {
        Event start = next();
        if (start.getEventId() == Event.ID.StreamStart) {
            start = next();
        }
        if (!(start instanceof DocumentStartEvent document)) {
            throw new Misread(Place.START, ParseProblem.NOT_ONE_DOCUMENT);
        }
        if (document.getSpecVersion().isPresent() || !document.getTags().isEmpty()) {
            throw new Misread(place(start), ParseProblem.FORBIDDEN_YAML, "directive");
        }
        Node root = node(next(), 1);
        Event end = next();
        if (end.getEventId() == Event.ID.DocumentEnd) {
            end = next();
        }
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Misread(place(end), ParseProblem.NOT_ONE_DOCUMENT);
        }
        return root;
    }

    private Node node(Event event, int depth) throws Misread {
        if (event.getEventId() == Event.ID.Alias) {
            throw new Misread(place(event), ParseProblem.FORBIDDEN_YAML, "alias");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Misread(place(event), ParseProblem.FORBIDDEN_YAML, "anchor");
        }
        if (event instanceof ScalarEvent scalar) {
            return text(scalar);
        }
        if (!(event instanceof CollectionStartEvent start)) {
            throw new Misread(place(event), ParseProblem.NOT_ONE_DOCUMENT);
        }
        if (start.getTag().isPresent()) {
            throw new Misread(place(event), ParseProblem.FORBIDDEN_YAML, "tag");
        }
        if (depth > MAX_DEPTH) {
            throw new Misread(place(event), ParseProblem.TOO_DEEP, Integer.toString(MAX_DEPTH));
        }
        return start.getEventId() == Event.ID.MappingStart ? map(start, depth) : list(start, depth);
    }

    private static Node.Text text(ScalarEvent scalar) throws Misread {
        if (scalar.getTag().isPresent()) {
            throw new Misread(place(scalar), ParseProblem.FORBIDDEN_YAML, "tag");
        }
        // A double-quoted scalar can spell any character, so what the parser let through is looked at once more.
        TextRules.requirePrintable(scalar.getValue(), place(scalar));
        return new Node.Text(scalar.getValue(), place(scalar));
    }

    private Node list(CollectionStartEvent start, int depth) throws Misread {
        List<Node> items = new ArrayList<>();
        Event event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = next();
        }
        requireOneLine(start, event);
        if (items.isEmpty()) {
            throw new Misread(place(start), ParseProblem.EMPTY);
        }
        return new Node.Items(items, place(start));
    }

    private Node map(CollectionStartEvent start, int depth) throws Misread {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Event event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            String key = key(event);
            Node.Entry entry = new Node.Entry(place(event), node(next(), depth + 1));
            if (entries.putIfAbsent(key, entry) != null) {
                throw new Misread(place(event), ParseProblem.DUPLICATE_KEY, key);
            }
            event = next();
        }
        requireOneLine(start, event);
        if (entries.isEmpty()) {
            throw new Misread(place(start), ParseProblem.EMPTY);
        }
        return new Node.Entries(entries, place(start));
    }

    private static String key(Event event) throws Misread {
        if (event.getEventId() == Event.ID.Alias) {
            throw new Misread(place(event), ParseProblem.FORBIDDEN_YAML, "alias");
        }
        if (!(event instanceof ScalarEvent scalar)
                || !scalar.isPlain()
                || scalar.getAnchor().isPresent()) {
            throw new Misread(place(event), ParseProblem.FORBIDDEN_YAML, "key-not-plain");
        }
        String key = text(scalar).value();
        if (key.equals("<<")) {
            throw new Misread(place(event), ParseProblem.FORBIDDEN_YAML, "merge-key");
        }
        return key;
    }

    // A flow collection over several lines hides a missing bracket until far below the mistake.
    private static void requireOneLine(CollectionStartEvent start, Event end) throws Misread {
        if (start.isFlow() && place(start).line() != place(end).line()) {
            throw new Misread(place(start), ParseProblem.FORBIDDEN_YAML, "multi-line-flow");
        }
    }

    private Event next() throws Misread {
        if (!events.hasNext()) {
            throw new Misread(Place.START, ParseProblem.NOT_ONE_DOCUMENT);
        }
        return events.next();
    }

    private static Place place(Event event) {
        return event.getStartMark()
                .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.START);
    }
}
