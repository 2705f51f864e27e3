package org.svod.desk.precedent;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.RoughDate;
import org.svod.protocols.term.StepId;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;
import org.svod.vault.store.record.TextList;

/**
 * The precedents of one open vault, one cell for each field and each link. When a method returns, what it did is on disk;
 * nothing is ever removed, so each change can be taken back by another.
 */
public final class PrecedentDesk {
    private static final String ADDED = "precedent/added";
    private static final String HIDDEN = "precedent/hidden";
    private static final String LINK = "precedent/link/";
    private static final TextList TEXT = new TextList("svod/precedent/1", "a precedent");

    private final Store store;
    private final Clock clock;
    private final SecureRandom random;

    /** Precedents in {@code store}; ids are drawn from {@code random}. */
    public PrecedentDesk(Store store, Clock clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** Writes a new one; values must be as {@link PrecedentField#read} gives them. */
    public OwnPrecedent add(Map<PrecedentField, String> fields) throws VaultException {
        Id id = Id.random(random);
        Instant now = clock.instant();
        return writing(id, writer -> {
            put(writer, id, ADDED, now.toString());
            fields.forEach((field, value) -> put(writer, id, field.cell(), value));
        });
    }

    /** Writes these fields of one. */
    public OwnPrecedent edit(Id id, Map<PrecedentField, String> fields) throws VaultException {
        return writing(id, writer -> fields.forEach((field, value) -> put(writer, id, field.cell(), value)));
    }

    /** Says what it says of a step; nothing takes the link away. */
    public OwnPrecedent link(Id id, ProtocolId protocol, StepId step, Optional<Verdict> verdict) throws VaultException {
        String field = LINK + protocol + "/" + step;
        return writing(
                id, writer -> put(writer, id, field, verdict.map(Verdict::code).orElse("")));
    }

    /** Hides it from every list and screen, or brings it back. */
    public OwnPrecedent hide(Id id, boolean hidden) throws VaultException {
        return writing(id, writer -> put(writer, id, HIDDEN, hidden ? "1" : ""));
    }

    /** All that are not hidden, or all that are; the latest to have happened first, without a date last. */
    public List<OwnPrecedent> all(boolean hidden) throws VaultException {
        return everything().stream().filter(each -> each.hidden() == hidden).toList();
    }

    /** Those whose id begins so, hidden or not. */
    public List<OwnPrecedent> named(String typed) throws VaultException {
        return everything().stream()
                .filter(each -> each.id().toString().startsWith(typed))
                .toList();
    }

    private List<OwnPrecedent> everything() throws VaultException {
        List<OwnPrecedent> all = new ArrayList<>();
        for (Id id : store.read(reader -> reader.entitiesWithCell(ADDED))) {
            all.add(read(id));
        }
        Comparator<OwnPrecedent> latest = Comparator.comparing(
                each -> each.on().map(on -> on.last().toString()).orElse(""));
        all.sort(latest.reversed().thenComparing(OwnPrecedent::added).thenComparing(OwnPrecedent::id));
        return List.copyOf(all);
    }

    private OwnPrecedent read(Id id) throws VaultException {
        Map<String, StoredCell> cells = store.cells(id);
        List<PrecedentLink> links = new ArrayList<>();
        for (Map.Entry<String, StoredCell> cell : cells.entrySet()) {
            if (cell.getKey().startsWith(LINK)) {
                link(cell.getKey().substring(LINK.length()), text(cells, cell.getKey()))
                        .ifPresent(links::add);
            }
        }
        links.sort(Comparator.naturalOrder());
        try {
            return new OwnPrecedent(
                    id,
                    Instant.parse(text(cells, ADDED)),
                    RoughDate.parse(text(cells, PrecedentField.ON.cell())),
                    text(cells, PrecedentField.PLACE.cell()),
                    text(cells, PrecedentField.WHAT.cell()),
                    text(cells, PrecedentField.SOURCE.cell()),
                    text(cells, PrecedentField.THREAT.cell()),
                    links,
                    !text(cells, HIDDEN).isEmpty());
        } catch (RuntimeException wrong) {
            throw new StoreDamagedException("a precedent says something that cannot be", wrong);
        }
    }

    private static Optional<PrecedentLink> link(String named, String verdict) throws StoreDamagedException {
        try {
            int slash = named.indexOf('/');
            ProtocolId protocol = new ProtocolId(named.substring(0, slash));
            StepId step = new StepId(named.substring(slash + 1));
            return Verdict.ofCode(verdict).map(said -> new PrecedentLink(protocol, step, said));
        } catch (RuntimeException wrong) {
            throw new StoreDamagedException("a precedent is tied to something that cannot be", wrong);
        }
    }

    private static String text(Map<String, StoredCell> cells, String field) throws VaultException {
        StoredCell cell = cells.get(field);
        List<String> texts = cell == null ? List.of() : TEXT.decode(cell.value());
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private static void put(StoreWriter writer, Id id, String field, String value) {
        writer.cell(id, field, TEXT.encode(List.of(value)));
    }

    private interface Writing {
        void on(StoreWriter writer);
    }

    private OwnPrecedent writing(Id id, Writing work) throws VaultException {
        boolean written = store.write(writer -> {
            work.on(writer);
            return true;
        });
        assert written;
        return read(id);
    }
}
