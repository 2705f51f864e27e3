package org.svod.desk.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.svod.desk.ProtocolDesk;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.drill.ready.Mishearing;
import org.svod.protocols.drill.ready.Practice;
import org.svod.protocols.drill.ready.ResultLine;
import org.svod.protocols.drill.ready.RoleCover;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Store;

/** Who is ready for what, what is due when, and the lines that members read out. */
public final class ReadinessDesk {
    private final DrillBook book;
    private final DrillShelf shelf;
    private final ProtocolDesk protocols;
    private final Clock clock;

    /** What {@code store} remembers, measured by the versions of {@code protocols} that are in use. */
    public ReadinessDesk(Store store, DrillShelf shelf, ProtocolDesk protocols, Clock clock) {
        this.book = new DrillBook(store);
        this.shelf = shelf;
        this.protocols = protocols;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Takes the line that {@code alias} read out. */
    public Recording record(String typed, String alias) throws VaultException {
        ResultLine.Reading reading = ResultLine.read(typed);
        if (reading instanceof ResultLine.Reading.Newer) {
            return new Recording.Newer();
        }
        if (reading instanceof ResultLine.Reading.Whole whole) {
            return kept(whole.line(), alias);
        }
        List<String> words = Mishearing.words(typed);
        boolean line = words.size() == ResultLine.WORDS && words.get(0).startsWith("svod");
        List<Mishearing.Doubt> doubts =
                words.size() == ResultLine.WORDS ? Mishearing.doubts(typed, this::isPlausible) : List.of();
        return line || !doubts.isEmpty() ? new Recording.Misheard(doubts) : new Recording.NoLine(words.size());
    }

    // In zones ahead of ours the next day has begun.
    private boolean isPlausible(ResultLine line) {
        return !line.on().isAfter(LocalDate.now(clock.withZone(ZoneOffset.MAX)));
    }

    private Recording kept(ResultLine line, String alias) throws VaultException {
        if (!isPlausible(line)) {
            return new Recording.InFuture(line.on());
        }
        Optional<ProtocolId> protocol = protocol(line.drill());
        if (protocol.isEmpty()) {
            return new Recording.UnknownDrill(line.drill());
        }
        DrillResult result = new DrillResult(
                "",
                line.drill(),
                line.version(),
                protocol.get(),
                line.protocol(),
                line.on(),
                line.minutes(),
                OptionalInt.of(line.percent()),
                false,
                shelf.drill(line.drill()).map(Drill::recurrenceDays).orElse(OptionalInt.empty()),
                List.of(new DrillResult.Played(alias, line.role(), OptionalInt.of(line.percent()))),
                Map.of());
        if (book.results().contains(result)) {
            return new Recording.Known(result);
        }
        book.keep(result);
        return new Recording.Recorded(result);
    }

    private Optional<ProtocolId> protocol(DrillId drill) throws VaultException {
        Optional<ProtocolId> known = shelf.drill(drill).map(Drill::protocol);
        if (known.isPresent()) {
            return known;
        }
        return book.results().stream()
                .filter(result -> result.drill().equals(drill))
                .map(DrillResult::protocol)
                .findFirst();
    }

    /**
     * Who could take each role that a drill can score, in each protocol.
     *
     * @param people those who may take a role, beside whoever practised it
     */
    public List<RoleCover> covers(Map<Role, List<String>> people) throws VaultException {
        List<Practice> practices =
                book.results().stream().flatMap(DrillResult::practices).toList();
        Map<ProtocolId, Set<Role>> roles = new LinkedHashMap<>();
        shelf.all().stream().map(DrillSource::drill).forEach(drill -> roles.computeIfAbsent(
                        drill.protocol(), none -> new TreeSet<>())
                .addAll(scored(drill)));
        practices.forEach(practice -> roles.computeIfAbsent(practice.protocol(), none -> new TreeSet<>())
                .add(practice.role()));
        List<RoleCover> covers = new ArrayList<>();
        roles.forEach((protocol, all) -> all.forEach(role -> covers.add(RoleCover.of(
                practices, whoMay(role, people, practices), role, protocol, major(protocol, practices), today()))));
        return List.copyOf(covers);
    }

    /** The roles of a drill of which something is expected, so that they can be scored. */
    public static Set<Role> scored(Drill drill) {
        Set<Role> roles = new TreeSet<>();
        drill.injects().stream()
                .filter(inject -> !inject.expected().isEmpty())
                .forEach(inject -> roles.add(inject.to()));
        return roles;
    }

    private static Collection<String> whoMay(Role role, Map<Role, List<String>> people, List<Practice> practices) {
        Set<String> all = new LinkedHashSet<>(people.getOrDefault(role, List.of()));
        practices.stream().filter(practice -> practice.role() == role).forEach(practice -> all.add(practice.person()));
        return all;
    }

    private int major(ProtocolId protocol, List<Practice> practices) {
        return protocols
                .find(protocol.value())
                .map(source -> source.protocol().version().major())
                .orElseGet(() -> practices.stream()
                        .filter(practice -> practice.protocol().equals(protocol))
                        .mapToInt(Practice::major)
                        .max()
                        .orElse(0));
    }

    /** When each drill is due: those at hand, then others that were done here. */
    public List<DrillPlan> schedule() throws VaultException {
        Map<DrillId, Optional<LocalizedText>> drills = new LinkedHashMap<>();
        shelf.all()
                .forEach(source -> drills.put(
                        source.drill().id(), Optional.of(source.drill().title())));
        List<DrillResult> results = book.results();
        Map<DrillId, LocalDate> due = book.due();
        results.forEach(result -> drills.putIfAbsent(result.drill(), Optional.empty()));
        due.keySet().forEach(drill -> drills.putIfAbsent(drill, Optional.empty()));
        Map<DrillId, LocalDate> days = book.days();
        List<DrillPlan> plans = new ArrayList<>();
        drills.forEach((drill, title) -> {
            Optional<LocalDate> day = Optional.ofNullable(due.get(drill));
            List<DrillResult> own = results.stream()
                    .filter(result -> result.drill().equals(drill) && !result.brokenOff())
                    .toList();
            plans.add(new DrillPlan(
                    drill,
                    title,
                    own.stream()
                            .filter(result -> !result.isReadOut())
                            .map(DrillResult::on)
                            .max(LocalDate::compareTo),
                    day,
                    day.isPresent() && day.equals(Optional.ofNullable(days.get(drill))),
                    people(own)));
        });
        return List.copyOf(plans);
    }

    private static List<DrillPlan.PersonDue> people(List<DrillResult> results) {
        Map<String, DrillPlan.PersonDue> people = new TreeMap<>();
        for (DrillResult result : results) {
            for (DrillResult.Played played : result.played()) {
                DrillPlan.PersonDue one = new DrillPlan.PersonDue(played.alias(), result.on(), result.again());
                people.merge(played.alias(), one, (old, later) -> old.last().isAfter(later.last()) ? old : later);
            }
        }
        return List.copyOf(people.values());
    }

    /** Sets the day on which a drill is to be done, or takes it away. */
    public void setDay(DrillId drill, Optional<LocalDate> day) throws VaultException {
        book.setDay(drill, day);
    }
}
