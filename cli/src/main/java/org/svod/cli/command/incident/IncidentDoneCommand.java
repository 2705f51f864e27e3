package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.desk.Acted;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.term.ProtocolId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A step is done. {@code --at} is when: for a step that records the time of an event that time, for any other the time at which it
 * was done. One that calls somebody is answered as reached.
 */
@Command
public final class IncidentDoneCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] STEP", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Option(names = "--source", paramLabel = "ALIAS|-")
    @Nullable String source;

    @Option(names = "--result", paramLabel = "-")
    @Nullable String result;

    @Option(names = "--for-slots", paramLabel = "NUMBERS")
    @Nullable String forSlots;

    @Option(names = "--no-answer")
    boolean noAnswer;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        List<StepRef> refs = target.steps(target.word(), forSlots);
        StepRef ref = refs.get(0);
        FreeText text = session.freeText("incident done");
        Optional<SubprotocolStep> opens = target.incident()
                .step(ref, target.now())
                .filter(view -> view.step() instanceof SubprotocolStep)
                .map(view -> (SubprotocolStep) view.step());
        if (opens.isPresent()) {
            if (refs.size() > 1) {
                throw new Problem(ExitCode.USAGE, "one-at-a-time", ref.step());
            }
            return open(session, target, ref, opens.get().protocol());
        }
        IncidentAction action = action(target, ref, text);
        // The moment carries its own time; that it was asked for and written down is of now.
        boolean records = action instanceof IncidentAction.DoStep done
                && done.observation().isPresent();
        List<IncidentAction> actions = refs.stream()
                .map(each -> each.equals(ref) ? action : forAnother(action, each))
                .toList();
        return IncidentAnswers.receipt("incident.done", target.act(actions, records ? null : at), session);
    }

    /** The same said of another person; texts are read once. */
    private static IncidentAction forAnother(IncidentAction first, StepRef ref) {
        if (first instanceof IncidentAction.ReportContact contact) {
            return new IncidentAction.ReportContact(ref, contact.channel(), contact.outcome(), contact.note());
        }
        IncidentAction.DoStep done = (IncidentAction.DoStep) first;
        return new IncidentAction.DoStep(ref, done.result(), done.observation());
    }

    /** A step that opens another protocol: begins it, or joins the run of it that goes on. */
    private Answer open(Session session, Target target, StepRef ref, ProtocolId id) {
        Protocol protocol = session.protocols()
                .find(id.value())
                .map(ProtocolSource::protocol)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", id.value()));
        Acted acted = target.act(new IncidentAction.OpenSubprotocol(ref, IncidentAction.PinProtocol.of(protocol)), at);
        boolean joined = acted.begun().isEmpty();
        int run = acted.begun().orElseGet(() -> target.incident()
                .goingOn(id, target.now())
                .map(RunView::number)
                .orElse(0));
        Answer receipt = IncidentAnswers.receipt("incident.done", acted, session);
        Map<String, Object> data = new LinkedHashMap<>(receipt.data());
        data.put("run", "r" + run);
        data.put("joined", joined);
        Screen.Builder screen = Screen.of().all(receipt.screen());
        if (joined) {
            screen.text(session.words().say("guide.joined"));
        } else if (protocol.isDraft()) {
            screen.text(session.words().say("common.draft-sentence"));
        }
        return Answer.done("incident.done", data, screen.end()).then("svod incident next", "svod incident undo");
    }

    private IncidentAction action(Target target, StepRef ref, FreeText text) {
        String came = text.optional(result, "--result");
        Optional<StepView> view = target.incident().step(ref, target.now());
        if (view.isPresent() && view.get().step() instanceof ContactStep) {
            ContactOutcome outcome = noAnswer ? ContactOutcome.NO_ANSWER : ContactOutcome.REACHED;
            return new IncidentAction.ReportContact(
                    ref, view.get().nextChannel().orElse("call"), outcome, came);
        }
        boolean records = view.isPresent()
                && view.get().step() instanceof RecordStep record
                && record.moment().isPresent();
        Optional<Observation> seen =
                records ? Optional.of(target.seen(at, text.alias(source, "--source"))) : Optional.empty();
        return new IncidentAction.DoStep(ref, came, seen);
    }
}
