package org.svod.protocols.format;

import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.field.CommonValues;
import org.svod.protocols.field.Fields;
import org.svod.protocols.field.Values;
import org.svod.protocols.step.ActionStep;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.DocumentStep;
import org.svod.protocols.step.HandoverStep;
import org.svod.protocols.step.NoteStep;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.StepCore;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.step.TimerStep;
import org.svod.protocols.step.WipeGate;
import org.svod.protocols.step.WipeMode;
import org.svod.protocols.step.WipeStep;
import org.svod.protocols.term.Role;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.ParseProblem;

/** Reads the keys that only one kind of step has. */
final class StepKindSection {
    private static final int MAX_TRIES = 20;
    private static final int EVERY_MINUTES = 5;

    private StepKindSection() {}

    static Step step(Step.Kind kind, StepCore core, Fields f) throws Misread {
        return switch (kind) {
            case ACTION -> new ActionStep(core);
            case NOTE -> new NoteStep(core);
            case DECISION -> new DecisionStep(core, f.required("options", Values.list(StepSection::option)));
            case CONTACT -> contact(core, f);
            case TIMER -> timer(core, f);
            case WIPE -> wipe(core, f);
            case DOCUMENT -> new DocumentStep(core, f.required("template", Values::name));
            case RECORD -> new RecordStep(core, f.optional("moment", CommonValues.MOMENT));
            case HANDOVER -> new HandoverStep(core, f.required("to_role", CommonValues.ROLE));
            case SUBPROTOCOL -> new SubprotocolStep(core, f.required("protocol", CommonValues.PROTOCOL_ID));
        };
    }

    private static Step contact(StepCore core, Fields f) throws Misread {
        return new ContactStep(
                core,
                f.required("to", CommonValues.ROLE),
                f.required("via", Values.list(Values::name)),
                f.optional("message", Values::localized),
                f.optional("tries", Values.number(1, MAX_TRIES), 1),
                f.optional("every", Values::minutes, EVERY_MINUTES),
                f.optional("no_answer", CommonValues.STEP_ID));
    }

    private static Step timer(StepCore core, Fields f) throws Misread {
        OptionalInt minutes = StepSection.optionalMinutes(f, "for");
        Optional<ClockId> clock = f.optional("clock", ClockSection.CLOCK_ID);
        if (minutes.isPresent() == clock.isPresent()) {
            throw new Misread(f.place(), ParseProblem.MISSING_KEY, "for | clock");
        }
        return new TimerStep(core, minutes, clock);
    }

    private static Step wipe(StepCore core, Fields f) throws Misread {
        return new WipeStep(
                core,
                f.required("mode", Values.word("lock freeze_keys rotate seal erase", WipeMode::ofCode)),
                f.required("scope", Values::localized),
                f.optional("gate", StepKindSection::gate));
    }

    private static WipeGate gate(Node node) throws Misread {
        Fields f = Fields.of(node);
        WipeGate gate = new WipeGate(
                f.required("legal", Values::localized),
                f.required("not_after", Values.list(CommonValues.MOMENT)),
                f.optional("approve", CommonValues.ROLE, Role.LAWYER));
        f.done();
        return gate;
    }
}
