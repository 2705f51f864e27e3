package org.svod.protocols.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.term.Slug;
import org.svod.protocols.term.StepId;

/**
 * Reads the tiny condition language of protocol files: {@code a == b}, {@code a != b}, {@code answered x},
 * {@code expired clock}, {@code happened moment}, {@code not}, {@code and}, {@code or}, parentheses. {@code not} binds
 * tightest, then {@code and}, then {@code or}. At most 500 characters and 16 nested parentheses or {@code not}s, so a
 * hostile file costs neither time nor stack. Drill files add {@code done step}, {@code skipped step} and
 * {@code sent inject}.
 */
public final class ConditionParser {
    /** The greatest length of a written condition, in characters. */
    public static final int MAX_LENGTH = 500;

    private static final int MAX_DEPTH = 16;

    private final List<String> tokens;
    private final boolean drill;
    private int at;
    private int depth;

    private ConditionParser(List<String> tokens, boolean drill) {
        this.tokens = tokens;
        this.drill = drill;
    }

    /** The condition of a step, or empty if the text is not one. */
    public static Optional<Condition> parse(String text) {
        return parse(text, false);
    }

    /** The condition of an inject, or empty if the text is not one. */
    public static Optional<Condition> parseForDrill(String text) {
        return parse(text, true);
    }

    private static Optional<Condition> parse(String text, boolean drill) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        ConditionParser parser = new ConditionParser(split(text), drill);
        try {
            Condition condition = parser.either();
            return parser.at == parser.tokens.size() ? Optional.of(condition) : Optional.empty();
        } catch (IllegalArgumentException notACondition) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text) {
        List<String> tokens = new ArrayList<>();
        String spaced = text.replace("(", " ( ")
                .replace(")", " ) ")
                .replace("==", " == ")
                .replace("!=", " != ");
        for (String token : spaced.strip().split("\\s+", -1)) {
            tokens.add(token);
        }
        return tokens;
    }

    private Condition either() {
        Condition left = both();
        while (taken("or")) {
            left = new Condition.Or(left, both());
        }
        return left;
    }

    private Condition both() {
        Condition left = single();
        while (taken("and")) {
            left = new Condition.And(left, single());
        }
        return left;
    }

    private Condition single() {
        if (taken("not")) {
            enter();
            Condition inner = single();
            depth--;
            return new Condition.Not(inner);
        }
        if (taken("(")) {
            enter();
            Condition inner = either();
            depth--;
            expect(")");
            return inner;
        }
        if (taken("answered")) {
            return new Condition.Answered(name());
        }
        if (taken("expired")) {
            return new Condition.ClockExpired(new ClockId(name()));
        }
        if (taken("happened")) {
            return new Condition.Happened(new Moment(name()));
        }
        return drill ? ofDrill() : comparison();
    }

    private Condition ofDrill() {
        if (taken("done")) {
            return new Condition.StepDone(new StepId(name()));
        }
        if (taken("skipped")) {
            return new Condition.StepSkipped(new StepId(name()));
        }
        if (taken("sent")) {
            return new Condition.InjectSent(name());
        }
        return comparison();
    }

    private Condition comparison() {
        String variable = name();
        boolean same = taken("==");
        if (!same) {
            expect("!=");
        }
        Condition equals = new Condition.Equals(variable, name());
        return same ? equals : new Condition.Not(equals);
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("nested too deeply");
        }
    }

    private boolean taken(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!taken(token)) {
            throw new IllegalArgumentException("expected " + token);
        }
    }

    private String name() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException("ends too early");
        }
        String name = Slug.require(tokens.get(at++));
        switch (name) {
            case "and", "or", "not", "answered", "expired", "happened" ->
                throw new IllegalArgumentException("a word of the language is no name: " + name);
            default -> {
                return name;
            }
        }
    }
}
