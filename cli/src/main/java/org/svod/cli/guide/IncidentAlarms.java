package org.svod.cli.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.terminal.Alarm;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;

/** When an open incident rings: promises, steps that are due or ask again, time limits and their warnings. */
public final class IncidentAlarms {
    private static final int SECONDS_A_MINUTE = 60;

    private final IncidentTexts texts;

    /** Alarms in the words of {@code texts}. */
    public IncidentAlarms(IncidentTexts texts) {
        this.texts = texts;
    }

    /** Everything that comes due after {@code now}, the soonest first; the same thing at the same time only once. */
    public List<Alarm> after(Incident incident, Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        if (!incident.isOpen()) {
            return alarms;
        }
        incident.promises().stream()
                .filter(PromiseView::isOpen)
                .forEach(promise -> alarms.add(new Alarm(promise.dueAt(), texts.rings(promise))));
        for (StepView step : incident.steps(now)) {
            if (step.state() == StepState.READY || step.state() == StepState.WAITING) {
                step.due().ifPresent(at -> alarms.add(new Alarm(at, texts.rings(step, at))));
                step.againAt().ifPresent(at -> alarms.add(new Alarm(at, texts.rings(step, at))));
            }
        }
        for (ClockView clock : incident.clocks(now)) {
            if (clock.state().isRunning()) {
                clock(alarms, clock);
            }
        }
        return alarms.stream()
                .filter(alarm -> alarm.at().isAfter(now))
                .sorted(Comparator.comparing(Alarm::at))
                .distinct()
                .toList();
    }

    private void clock(List<Alarm> alarms, ClockView clock) {
        String line = texts.rings(clock);
        clock.expires().ifPresent(end -> {
            alarms.add(new Alarm(end, line));
            for (int minutes : clock.definition().warnAtMinutes()) {
                alarms.add(new Alarm(end.minusSeconds((long) minutes * SECONDS_A_MINUTE), line));
            }
        });
    }
}
