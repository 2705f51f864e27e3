package org.svod.protocols.format;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.svod.protocols.Approval;
import org.svod.protocols.Card;
import org.svod.protocols.Marking;
import org.svod.protocols.Outcome;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolStatus;
import org.svod.protocols.Volatility;
import org.svod.protocols.field.CommonValues;
import org.svod.protocols.field.Fields;
import org.svod.protocols.field.Values;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;

/** Reads the top level of a protocol file. */
final class ProtocolSection {
    /** The format this program reads. */
    static final int FORMAT = 1;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private ProtocolSection() {}

    static Protocol read(Node root, ProtocolDigest digest) throws Misread {
        Fields f = Fields.of(root);
        // Before anything else: a newer file may look wrong in a hundred ways, and only this one is worth saying.
        int format = f.required("format", CommonValues.format(FORMAT));
        Protocol protocol = new Protocol(
                format,
                f.required("id", CommonValues.PROTOCOL_ID),
                f.required("version", CommonValues.VERSION),
                f.required("status", Values.word("draft review active retired", ProtocolStatus::ofCode)),
                f.optional("supersedes", CommonValues.VERSION),
                f.required("scenario", Values::name),
                f.required("jurisdiction", Values.list(ProtocolSection::country)),
                f.required("title", Values::localizedLine),
                f.required("summary", Values::localized),
                new LinkedHashSet<>(f.required("audience", Values.list(CommonValues.ROLE))),
                f.required("marking", Values.word("public members coordinators sealed", Marking::ofCode)),
                f.required("severity", Values.number(1, 4)),
                f.list("tags", Values::name),
                f.required("owner", Values::name),
                f.required("review_by", Values::date),
                f.required("volatility", Values.word("low high", Volatility::ofCode)),
                f.list("approvals", ProtocolSection::approval),
                f.optional("translation", CommonValues::translation),
                f.list("triggers", Values::name),
                f.list("not_when", Values::localized),
                f.optional("treat_person", Values::localized),
                f.list("roles", CommonValues::roleNeed),
                f.list("moments", ClockSection::moment),
                f.list("clocks", ClockSection::clock),
                f.list("laws", ClockSection::law),
                f.required("steps", Values.list(StepSection::step)),
                f.list("outcomes", ProtocolSection::outcome),
                f.list("close_when", Values::localized),
                f.list("mistakes", Values::localized),
                f.list("review_questions", Values::localized),
                f.optional("card", ProtocolSection::card),
                f.optional("sms", node -> Fields.of(node).named(Values::localizedLine))
                        .orElse(Map.of()),
                f.optional("relatives", Values::localized),
                f.list("precedents", AppendixSection::precedent),
                f.list("documents", AppendixSection::document),
                digest);
        f.done();
        return protocol;
    }

    private static String country(Node node) throws Misread {
        Node.Text text = Values.text(node);
        if (!text.value().equals("*") && !COUNTRY.matcher(text.value()).matches()) {
            throw Values.bad(text, "RU *");
        }
        return text.value();
    }

    private static Approval approval(Node node) throws Misread {
        Fields f = Fields.of(node);
        Approval approval = new Approval(
                f.required("key", Values::name), f.required("role", CommonValues.ROLE), f.required("on", Values::date));
        f.done();
        return approval;
    }

    private static Outcome outcome(Node node) throws Misread {
        Fields f = Fields.of(node);
        Outcome outcome = new Outcome(
                f.required("id", Values::name),
                f.required("title", Values::localizedLine),
                f.list("after", CommonValues.STEP_ID));
        f.done();
        return outcome;
    }

    private static Card card(Node node) throws Misread {
        Fields f = Fields.of(node);
        Card card = new Card(f.list("ru", ProtocolSection::cardLine), f.list("en", ProtocolSection::cardLine));
        f.done();
        return card;
    }

    // A card may have blank lines, so this is the one place where an empty text is something.
    private static String cardLine(Node node) throws Misread {
        if (node instanceof Node.Text text && text.value().isBlank()) {
            return "";
        }
        return Values.line(node);
    }
}
