package org.svod.desk.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.term.Role;

/** What the facilitator of a drill did: one entry beside the journal of its incident. */
public sealed interface DrillEvent {
    /** When. */
    Instant at();

    /** The drill began. */
    record Started(Instant at, List<Player> players) implements DrillEvent {
        /** Copies its list. */
        public Started {
            players = List.copyOf(players);
        }
    }

    /** The players were given a piece of the story. */
    record Given(Instant at, String inject) implements DrillEvent {}

    /** Time stood still from now on. */
    record Paused(Instant at, boolean somethingReal) implements DrillEvent {}

    /** Time went on. */
    record Resumed(Instant at) implements DrillEvent {}

    /** It was over. */
    record Ended(Instant at, boolean brokenOff) implements DrillEvent {}

    /** As texts, which {@link #of} reads. */
    default List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (this instanceof Started started) {
            texts.addAll(List.of("started", at().toString()));
            started.players()
                    .forEach(player -> texts.addAll(List.of(player.role().code(), player.alias())));
        } else if (this instanceof Given given) {
            texts.addAll(List.of("given", at().toString(), given.inject()));
        } else if (this instanceof Paused paused) {
            texts.addAll(List.of("paused", at().toString(), paused.somethingReal() ? "real" : ""));
        } else if (this instanceof Ended ended) {
            texts.addAll(List.of("ended", at().toString(), ended.brokenOff() ? "broken-off" : ""));
        } else {
            texts.addAll(List.of("resumed", at().toString()));
        }
        return texts;
    }

    /**
     * The event of these texts; empty for a kind that a newer program wrote.
     *
     * @throws RuntimeException if they are none
     */
    static Optional<DrillEvent> of(List<String> texts) {
        Instant at = Instant.parse(texts.get(1));
        return switch (texts.get(0)) {
            case "started" -> Optional.of(new Started(at, players(texts.subList(2, texts.size()))));
            case "given" -> Optional.of(new Given(at, texts.get(2)));
            case "paused" -> Optional.of(new Paused(at, texts.get(2).equals("real")));
            case "resumed" -> Optional.of(new Resumed(at));
            case "ended" -> Optional.of(new Ended(at, texts.get(2).equals("broken-off")));
            default -> Optional.empty();
        };
    }

    private static List<Player> players(List<String> texts) {
        List<Player> players = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 2) {
            players.add(new Player(texts.get(i + 1), Role.ofCode(texts.get(i)).orElseThrow()));
        }
        return players;
    }
}
