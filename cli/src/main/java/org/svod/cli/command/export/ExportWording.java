package org.svod.cli.command.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.cli.command.export.ExportPage.Entry;
import org.svod.cli.command.export.ExportPage.Section;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.after.AfterWords;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentEvent.Undone;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.term.ProtocolId;

/** An incident in the words of an export, whole or redacted. */
final class ExportWording {
    private final Words words;
    private final Incident incident;
    private final Instant now;
    private final ZoneId zone;
    private final boolean redacted;
    private final Set<Integer> kept;
    private final IncidentTexts texts;
    private final ShownTime times;
    private final RedactedWords bare;
    private final Blackout blackout;

    /**
     * About {@code incident} at {@code now}.
     *
     * @param redacted whether it says of nobody who it was
     * @param kept entries whose text is kept although it is redacted, by number
     * @param known names that are taken out of what is kept, beside those in the journal
     */
    ExportWording(
            Words words,
            Incident incident,
            Instant now,
            ZoneId zone,
            boolean redacted,
            Set<Integer> kept,
            List<String> known) {
        this.words = words;
        this.incident = incident;
        this.now = now;
        this.zone = zone;
        this.redacted = redacted;
        this.kept = Set.copyOf(kept);
        // A file is read on another day: as of the beginning of time every time is shown with its year.
        this.texts = new IncidentTexts(words, incident, Instant.EPOCH, zone);
        this.times = new ShownTime(Instant.EPOCH, zone, words);
        Set<ProtocolId> protocols = incident.runs().stream()
                .flatMap(run -> run.protocol().stream())
                .map(protocol -> protocol.id())
                .collect(Collectors.toSet());
        this.bare = new RedactedWords(words, times, texts.titles(), protocols);
        Set<String> names = new LinkedHashSet<>(known);
        names.addAll(NamesInJournal.of(incident.entries()));
        this.blackout = new Blackout(names);
    }

    /** The page. */
    ExportPage page(List<String> head, List<String> key) {
        return new ExportPage(
                texts.banner(),
                lead(),
                List.of(people(), clocks(), promises(), publicity()),
                words.say("incident.journal"),
                entries(),
                List.of(
                        words.say("export.seal"),
                        words.say("export.head", String.join(" ", head)),
                        words.say("export.key", String.join(" ", key))));
    }

    private List<String> lead() {
        List<String> lead = new ArrayList<>();
        if (redacted) {
            lead.add(words.say("export.redacted"));
            lead.add(words.say("export.left-in", zone.getId()));
            if (!kept.isEmpty()) {
                String numbers = kept.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
                lead.add(words.say("export.kept", numbers));
            }
        } else {
            lead.add(words.say("export.whole", zone.getId()));
        }
        if (incident.mode() == Mode.DRILL) {
            lead.add(words.say("incident.drill-banner"));
        }
        return lead;
    }

    private Section people() {
        List<String> lines = new ArrayList<>();
        for (PersonView person : incident.people()) {
            String who = redacted ? words.say("export.person", person.slot()) : texts.person(person.slot());
            String state = words.say("incident.state." + person.state().code());
            String seen = person.last()
                    .map(last -> ", " + times.at(last.observation().at()))
                    .orElse("");
            lines.add(who + ": " + state + seen);
        }
        return new Section("people", words.say("incident.people"), lines);
    }

    private Section clocks() {
        List<String> lines = new ArrayList<>();
        for (ClockView clock : incident.clocks(now)) {
            String who = clock.slot().isPresent()
                    ? words.say(
                            "incident.clock-people",
                            words.of(clock.title()),
                            clock.slot().getAsInt())
                    : words.of(clock.title());
            String ends = clock.expires().map(at -> times.at(at) + ": ").orElse("");
            lines.add(ends + who + ", "
                    + words.say("incident.clock." + clock.state().code()));
        }
        return new Section("clocks", words.say("incident.clocks"), lines);
    }

    private Section promises() {
        List<String> lines = new ArrayList<>();
        for (PromiseView promise : incident.promises()) {
            String state = words.say("export.promise." + promise.state().code());
            String what = redacted ? "" : " " + promise.to() + " " + promise.what();
            lines.add(promise.number() + "." + what.stripTrailing() + " " + times.at(promise.dueAt()) + ", " + state);
        }
        return new Section("promises", words.say("incident.promises"), lines);
    }

    private Section publicity() {
        AfterWords said = redacted ? AfterWords.bare(words, times) : AfterWords.whole(words, times, ref -> ref);
        List<String> lines = incident.after().publicity().stream()
                .map(view -> view.decided().accept(said))
                .toList();
        return new Section("publicity", words.say("export.publicity"), lines);
    }

    private List<Entry> entries() {
        Map<EntryId, Integer> numbers = new HashMap<>();
        incident.entries().forEach(entry -> numbers.put(entry.id(), numbers.size() + 1));
        Map<EntryId, List<Integer>> corrected = new HashMap<>();
        for (JournalEntry entry : incident.entries()) {
            if (entry.event() instanceof Undone undo) {
                corrected
                        .computeIfAbsent(undo.entry(), unused -> new ArrayList<>())
                        .add(numbers.getOrDefault(entry.id(), 0));
            }
        }
        Set<EntryId> odd = new HashSet<>();
        incident.problems().forEach(problem -> odd.add(problem.entry()));
        List<Entry> entries = new ArrayList<>();
        for (JournalEntry entry : incident.entries()) {
            List<String> remarks = new ArrayList<>();
            for (int by : corrected.getOrDefault(entry.id(), List.of())) {
                remarks.add(words.say("export.corrected-by", by));
            }
            if (entry.event() instanceof Undone undo) {
                remarks.add(words.say("export.corrects", numbers.getOrDefault(undo.entry(), 0)));
            }
            if (odd.contains(entry.id())) {
                remarks.add(words.say("export.odd"));
            }
            entries.add(entry(
                    entries.size() + 1, entry, remarks, !incident.isUndone(entry.id()) && !odd.contains(entry.id())));
        }
        return entries;
    }

    private Entry entry(int number, JournalEntry entry, List<String> remarks, boolean counts) {
        String by = entry.actor().slotLabel()
                + entry.actor().onWordOf().map(who -> " (" + who + ")").orElse("");
        return new Entry(
                number,
                kind(entry.event()),
                ShownTime.document(entry.happenedAt(), zone),
                ShownTime.document(entry.recordedAt(), zone),
                said(number, entry),
                redacted ? "" : by,
                remarks,
                counts);
    }

    private String said(int number, JournalEntry entry) {
        if (!redacted) {
            return texts.said(entry);
        }
        return kept.contains(number)
                ? blackout.over(texts.said(entry))
                : entry.event().accept(bare);
    }

    /** The record's own name, such as {@code person-observed}: kinds never change, so neither do these. */
    private static String kind(IncidentEvent event) {
        Object said = event instanceof IncidentEvent.After after ? after.what() : event;
        return said.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
