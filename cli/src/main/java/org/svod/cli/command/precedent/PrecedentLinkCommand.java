package org.svod.cli.command.precedent;

import java.util.List;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.precedent.Verdict;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Slug;
import org.svod.protocols.term.StepId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a precedent means for a step: {@code --helped}, {@code --failed}, or {@code --remove} for no longer anything. */
@Command
public final class PrecedentLinkCommand implements SvodCommand {
    @Parameters(paramLabel = "PRECEDENT [PROTOCOL STEP]", arity = "1..3")
    List<String> typed = List.of();

    @Option(names = "--helped")
    boolean helped;

    @Option(names = "--failed")
    boolean failed;

    @Option(names = "--remove")
    boolean remove;

    @Override
    public Answer run(Session session) {
        OwnPrecedent precedent = PrecedentAnswers.named(session, typed.get(0));
        if (typed.size() == 1 && session.terminal().present() && !helped && !failed && !remove) {
            OwnPrecedent after = new PrecedentAsking(session).links(precedent);
            return PrecedentAnswers.receipt("precedent.link", "precedent.linked", after, session);
        }
        int said = (helped ? 1 : 0) + (failed ? 1 : 0) + (remove ? 1 : 0);
        if (typed.size() != 3 || said != 1) {
            throw session.needsPerson("precedent link " + precedent.shortId() + " PROTOCOL STEP --helped|--failed");
        }
        return linked(session, precedent);
    }

    private Answer linked(Session session, OwnPrecedent precedent) {
        Protocol protocol = session.protocols()
                .find(typed.get(1))
                .map(ProtocolSource::protocol)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", typed.get(1)));
        StepId step = step(protocol, typed.get(2));
        Optional<Verdict> verdict = remove ? Optional.empty() : Optional.of(helped ? Verdict.HELPED : Verdict.FAILED);
        OwnPrecedent after =
                session.inVault(() -> session.precedents().link(precedent.id(), protocol.id(), step, verdict));
        String undo = "svod precedent link " + after.shortId() + " " + protocol.id() + " " + step;
        Optional<Verdict> before = precedent.of(protocol.id(), step);
        return PrecedentAnswers.receipt(
                        "precedent.link", remove ? "precedent.unlinked-now" : "precedent.linked", after, session)
                .then(undo + before.map(each -> " --" + each.code()).orElse(" --remove"));
    }

    // A link to a step that a later version dropped can still be taken away.
    private StepId step(Protocol protocol, String name) {
        boolean known = Slug.isValid(name)
                && (remove || protocol.step(new StepId(name)).map(Step::id).isPresent());
        if (!known) {
            throw new Problem(
                    ExitCode.NOT_FOUND, "precedent-step", name, protocol.id().value());
        }
        return new StepId(name);
    }
}
