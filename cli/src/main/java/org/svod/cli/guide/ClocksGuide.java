package org.svod.cli.guide;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.svod.cli.screen.ClocksScreen;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockView;

/** Time limits: all of them, the time of the event that starts one, met and void. */
final class ClocksGuide {
    private final Walk walk;
    private final Words words;

    ClocksGuide(Walk walk) {
        this.walk = walk;
        this.words = walk.words();
    }

    void open() {
        Incident incident = walk.load();
        IncidentTexts texts = walk.texts(incident);
        List<ClockView> clocks = incident.clocks(walk.now());
        Screen choices = Screen.of()
                .choice("1", words.say("guide.moment"))
                .choice("2", words.say("guide.clock-met"))
                .choice("3", words.say("guide.clock-void"))
                .choice("0", words.say("guide.back"))
                .end();
        Screen head = Screen.of()
                .banner(texts.isDrill(), texts.banner())
                .text(words.say("incident.clocks"))
                .end();
        switch (walk.questions().choose(Page.of(head, new ClocksScreen(texts).of(clocks, true), choices))) {
            case "1" -> moment(texts, clocks);
            case "2" -> end(clocks, true);
            case "3" -> end(clocks, false);
            default -> {}
        }
    }

    private void moment(IncidentTexts texts, List<ClockView> clocks) {
        Set<Moment> moments = new LinkedHashSet<>();
        clocks.forEach(clock -> moments.add(clock.definition().anchor()));
        moments.remove(Moment.RUN); // the journal knows it
        List<Moment> offered = List.copyOf(moments);
        OptionalInt chosen = pick(offered.stream().map(texts::moment).toList());
        if (chosen.isPresent()) {
            Instant at =
                    walk.questions().past("guide.time", typed -> walk.times().past(typed), walk.now());
            String source = walk.questions().text("guide.who-says");
            walk.act(new IncidentAction.ObserveMoment(
                    offered.get(chosen.getAsInt()), Slots.EVERYBODY, walk.seen(at, source)));
        }
    }

    private void end(List<ClockView> clocks, boolean met) {
        Map<String, ClockView> running = new LinkedHashMap<>();
        clocks.stream()
                .filter(clock -> clock.state().isRunning())
                .forEach(clock -> running.putIfAbsent(clock.run() + "/" + clock.id(), clock));
        List<ClockView> offered = List.copyOf(running.values());
        OptionalInt chosen =
                pick(offered.stream().map(clock -> words.of(clock.title())).toList());
        if (chosen.isEmpty()) {
            return;
        }
        ClockView clock = offered.get(chosen.getAsInt());
        if (met) {
            String note = walk.questions().text("guide.met-how");
            walk.act(new IncidentAction.MeetClock(clock.run(), clock.id(), Slots.EVERYBODY, note));
        } else {
            walk.questions()
                    .words("guide.void-why")
                    .ifPresent(why ->
                            walk.act(new IncidentAction.VoidClock(clock.run(), clock.id(), Slots.EVERYBODY, why)));
        }
    }

    private OptionalInt pick(List<String> labels) {
        return walk.questions().pick(walk.screen().end(), labels, words.say("guide.back"));
    }
}
