package org.svod.cli.screen.drill;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillRun;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.Deed;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.report.ExpectationResult;
import org.svod.protocols.drill.report.StepChange;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;

/** What the parts of a drill are called, in one language. */
public final class DrillTexts {
    private static final int BRIEF = 56;

    private final Words words;
    private final ShownTime times;
    private final List<Protocol> protocols;

    /** Texts about drills whose steps stand in {@code protocols}. */
    public DrillTexts(Words words, ShownTime times, List<Protocol> protocols) {
        this.words = words;
        this.times = times;
        this.protocols = List.copyOf(protocols);
    }

    Words words() {
        return words;
    }

    ShownTime times() {
        return times;
    }

    /** The first line of a screen about a run: that it is a drill, which incident, which drill. */
    public String banner(DrillRun run) {
        assert run.incident().mode() == Mode.DRILL;
        return words.say("incident.drill-banner") + " · "
                + IncidentTexts.shortId(run.id().hex()) + " · "
                + words.of(run.drill().title());
    }

    /** What a role is called in a drill. */
    public String role(Drill drill, Role role) {
        return drill.roles().stream()
                .filter(need -> need.role() == role)
                .findFirst()
                .map(need -> words.of(need.title()))
                .orElseGet(() -> role(role));
    }

    /** What a role is called everywhere. */
    public String role(Role role) {
        return words.say("drill.role." + role.code());
    }

    /** The beginning of a text, cut after a word, for a line that only reminds. */
    String brief(LocalizedText text) {
        String whole = words.of(text).strip().replace('\n', ' ');
        if (whole.length() <= BRIEF) {
            return whole;
        }
        int cut = whole.lastIndexOf(' ', BRIEF);
        return whole.substring(0, cut < 0 ? BRIEF : cut) + " …";
    }

    /** How a piece of the story comes; a way this program has no word for stands as in the file. */
    String via(String via) {
        String key = "drill.via." + via;
        return words.has(key) ? words.say(key) : via;
    }

    /** Something done, in words. */
    public String deed(Deed deed) {
        if (deed instanceof Deed.StepDone done) {
            return step(done.step());
        }
        if (deed instanceof Deed.StepSkipped skipped) {
            return words.say("drill.deed.skipped", step(skipped.step()));
        }
        if (deed instanceof Deed.OptionTaken taken) {
            return words.say("drill.deed.option", step(taken.step()), option(taken));
        }
        if (deed instanceof Deed.PersonSeen seen) {
            return words.say(
                    "drill.deed.person",
                    words.say("incident.state." + seen.state().code()));
        }
        return words.say("drill.deed.note");
    }

    private String step(StepId id) {
        return found(id).map(step -> words.of(step.title())).orElseGet(id::value);
    }

    private String option(Deed.OptionTaken taken) {
        return found(taken.step()).stream()
                .filter(DecisionStep.class::isInstance)
                .flatMap(step -> ((DecisionStep) step).options().stream())
                .filter(option -> option.id().equals(taken.option()))
                .findFirst()
                .map(option -> words.of(option.label()))
                .orElseGet(taken::option);
    }

    private Optional<Step> found(StepId id) {
        return protocols.stream()
                .flatMap(protocol -> protocol.step(id).stream())
                .findFirst();
    }

    /** What came of something expected: on time after 4 minutes, never. */
    String came(ExpectationResult result) {
        return came(new StepChange.Came(result.mark(), result.delayMinutes()));
    }

    String came(StepChange.Came came) {
        String mark = words.say("drill.mark." + came.mark().code().replace('_', '-'));
        return came.delayMinutes().isPresent()
                ? words.say(
                        "drill.mark-after", mark, minutes(came.delayMinutes().getAsLong()))
                : mark;
    }

    /** So many minutes, in hours where that reads easier. */
    public String minutes(long minutes) {
        if (minutes < 60) {
            return words.say("common.minutes", minutes);
        }
        return minutes % 60 == 0
                ? words.say("common.hours", minutes / 60)
                : words.say("common.hours-minutes", minutes / 60, minutes % 60);
    }

    /** A percentage, or that nothing could be reached. */
    public String percent(OptionalInt percent) {
        return percent.isPresent() ? words.say("drill.percent", percent.getAsInt()) : words.say("drill.percent-none");
    }
}
