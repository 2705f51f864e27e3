package org.svod.desk.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.document.Blank;
import org.svod.protocols.document.DocumentTemplate;
import org.svod.protocols.document.TemplatePart;
import org.svod.protocols.document.TemplateText;
import org.svod.protocols.paper.IncidentBlanks;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.term.Language;

/** The documents of one incident: those of every protocol it walks, filled with what is written down. */
public final class IncidentPapers {
    private final Incident incident;
    private final String name;
    private final Instant now;
    private final Language language;

    /**
     * The papers of {@code incident}.
     *
     * @param name what the incident is called on paper
     * @param now the time of printing
     */
    public IncidentPapers(Incident incident, String name, Instant now, Language language) {
        this.incident = incident;
        this.name = name;
        this.now = now;
        this.language = language;
    }

    /** A document, and the protocol that brings it. */
    public record Offered(Protocol protocol, DocumentTemplate document) {}

    /** Every document, in the order of runs and files; a protocol that is walked twice brings its own once. */
    public List<Offered> documents() {
        Set<ProtocolDigest> seen = new LinkedHashSet<>();
        List<Offered> offered = new ArrayList<>();
        for (RunView run : incident.runs()) {
            Optional<Protocol> protocol = run.protocol().filter(each -> seen.add(each.digest()));
            protocol.ifPresent(each -> each.documents().forEach(document -> offered.add(new Offered(each, document))));
        }
        return offered;
    }

    /** The document of that name, or the only one whose name begins so. */
    public Optional<Offered> find(String typed) {
        List<Offered> all = documents();
        Optional<Offered> exact =
                all.stream().filter(each -> each.document().id().equals(typed)).findFirst();
        if (exact.isPresent() || typed.isBlank()) {
            return exact;
        }
        List<Offered> near = all.stream()
                .filter(each -> each.document().id().startsWith(typed))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /**
     * What is known of the blanks. Who coordinates never is: the label of a key belongs on no paper that leaves the house.
     *
     * @param slot whom the document is about; if not given and one person is on the roll, that one
     */
    public Map<Blank, String> known(OptionalInt slot) {
        return IncidentBlanks.of(incident, slot, Optional.empty(), name, now, language);
    }

    /** The blanks of a document that stay lines to write on, in the order of the text, each once. */
    public List<Blank> unknown(DocumentTemplate document, OptionalInt slot) {
        Map<Blank, String> known = known(slot);
        Set<Blank> unknown = new LinkedHashSet<>();
        for (TemplatePart part : TemplateText.parts(document.text().in(language))) {
            if (part instanceof TemplatePart.Gap gap && !known.containsKey(gap.blank())) {
                unknown.add(gap.blank());
            }
        }
        return List.copyOf(unknown);
    }

    /** Whether a person of that number is on the roll. */
    public boolean hasPerson(int slot) {
        return incident.people().stream().anyMatch(person -> person.slot() == slot);
    }
}
