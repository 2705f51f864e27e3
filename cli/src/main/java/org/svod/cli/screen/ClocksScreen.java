package org.svod.cli.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;

/** The time limits that count, the nearest first; people with the same limit and the same end share a line. */
public final class ClocksScreen {
    private final IncidentTexts texts;

    /** Time limits as {@code texts} call them. */
    public ClocksScreen(IncidentTexts texts) {
        this.texts = texts;
    }

    /** Limits that run or ran out; with {@code all} also those that have not started, are met or void. */
    public Screen of(List<ClockView> clocks, boolean all) {
        Map<String, List<ClockView>> groups = new LinkedHashMap<>();
        clocks.stream()
                .filter(clock -> all || clock.state().isRunning() || clock.state() == ClockState.EXPIRED)
                .sorted(Comparator.comparing(
                        clock -> clock.expires().map(Object::toString).orElse("~")))
                .forEach(clock -> groups.computeIfAbsent(key(clock), unused -> new ArrayList<>())
                        .add(clock));
        Screen.Builder screen = Screen.of();
        groups.values().forEach(group -> line(screen, group));
        return screen.end();
    }

    /** The two nearest limits and those that ran out: what belongs beside the next action. */
    public Screen soon(List<ClockView> clocks) {
        List<Block> lines = of(clocks, false).blocks();
        return new Screen(lines.subList(0, Math.min(2, lines.size())));
    }

    private static String key(ClockView clock) {
        return clock.run() + "/" + clock.id() + "/" + clock.state() + "/" + clock.expires() + "/"
                + clock.claimedExpires();
    }

    private void line(Screen.Builder screen, List<ClockView> group) {
        ClockView clock = group.get(0);
        String title = texts.words().of(clock.title());
        String people = group.stream()
                .filter(each -> each.slot().isPresent())
                .map(each -> String.valueOf(each.slot().getAsInt()))
                .collect(Collectors.joining(", "));
        String named = people.isEmpty() ? title : texts.words().say("incident.clock-people", title, people);
        String when = clock.expires().map(texts.times()::withRest).orElseGet(() -> texts.words()
                .say("incident.clock." + clock.state().code()));
        String claimed = clock.claimedExpires()
                .filter(later -> !clock.expires().equals(Optional.of(later)))
                .map(later -> " · "
                        + texts.words()
                                .say("incident.clock-claimed", texts.times().at(later)))
                .orElse("");
        String ended = clock.state() == ClockState.MET || clock.state() == ClockState.VOID
                ? " · " + texts.words().say("incident.clock." + clock.state().code())
                : "";
        screen.item(mark(clock.state()), texts.words().say("incident.clock-line", when, named) + claimed + ended);
    }

    private static Mark mark(ClockState state) {
        return switch (state) {
            case EXPIRED -> Mark.OVERDUE;
            case WARNED -> Mark.SOON;
            case MET -> Mark.OK;
            case RUNNING, UNANCHORED, VOID -> Mark.NONE;
        };
    }
}
