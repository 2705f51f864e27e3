package org.svod.cli.guide.entry;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.svod.cli.screen.Screen;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.step.RecordStep;

/** The time limits of a kit: when each began, where no step asks that, and which was met. */
final class LimitRows {
    private final LateWriting late;

    LimitRows(LateWriting late) {
        this.late = late;
    }

    /** When what starts a limit happened; what a step records is asked with that step. */
    void beginnings() {
        Incident incident = late.load();
        for (Moment moment : unasked(incident)) {
            late.questions().say("entry.began", late.texts(incident).ask(moment));
            late.time().ifPresent(at -> {
                late.askWho();
                late.write(Optional.of(at), new IncidentAction.ObserveMoment(moment, Slots.EVERYBODY, late.seen(at)));
            });
        }
    }

    private static Set<Moment> unasked(Incident incident) {
        Set<Moment> moments = new LinkedHashSet<>();
        for (RunView run : incident.runs()) {
            for (Protocol protocol : run.protocol().stream().toList()) {
                protocol.clocks().stream()
                        .map(ClockDefinition::anchor)
                        .filter(anchor -> !isRecorded(protocol, anchor))
                        .forEach(moments::add);
            }
        }
        incident.moments().forEach(said -> moments.remove(said.moment()));
        moments.remove(Moment.INCIDENT);
        moments.remove(Moment.RUN);
        return moments;
    }

    private static boolean isRecorded(Protocol protocol, Moment moment) {
        return protocol.steps().stream()
                .anyMatch(step -> step instanceof RecordStep record
                        && record.moment().filter(moment::equals).isPresent());
    }

    /** Which limits were met; false if the person leaves. One that runs for each person is asked once for everybody. */
    boolean met() {
        Set<String> asked = new HashSet<>();
        for (ClockView clock : late.load().clocks(late.now())) {
            boolean open = clock.state().isRunning() || clock.state() == ClockState.EXPIRED;
            if (open && asked.add("r" + clock.run() + "/" + clock.id()) && !met(clock)) {
                return false;
            }
        }
        return true;
    }

    private boolean met(ClockView clock) {
        Screen.Builder screen = late.screen(late.load());
        screen.action("[" + clock.id() + "]", late.words().of(clock.title()));
        String digit = late.questions()
                .choose(screen.choice("1", late.words().say("entry.met"))
                        .choice("9", late.words().say("entry.not-there"))
                        .choice("0", late.words().say("guide.leave"))
                        .end());
        if (digit.equals("1")) {
            Optional<Instant> at = late.time();
            late.askWho();
            late.write(at, new IncidentAction.MeetClock(clock.run(), clock.id(), Slots.EVERYBODY, late.result(at)));
        }
        return !digit.equals("0");
    }
}
