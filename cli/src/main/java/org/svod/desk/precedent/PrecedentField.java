package org.svod.desk.precedent;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.protocols.term.RoughDate;
import org.svod.protocols.term.Slug;
import org.svod.vault.contacts.text.CleanText;

/** One field of a precedent: its cell, and what may stand in it. */
public enum PrecedentField {
    /** When, as far as it is known. */
    ON("on"),
    /** Where. */
    PLACE("place"),
    /** What was done. */
    WHAT("what"),
    /** Who said so. */
    SOURCE("source"),
    /** The kind of pressure: a scenario's name. */
    THREAT("threat");

    private static final int MOST_LINE = 300;
    private static final int MOST_TEXT = 4000;

    private final String code;

    PrecedentField(String code) {
        this.code = code;
    }

    /** The stable lower-case name used in the vault, on the command line and in JSON. */
    public String code() {
        return code;
    }

    String cell() {
        return "precedent/" + code;
    }

    /** The value as it is kept: cleaned of what could move the cursor; absent if it does not belong here, or is yet to come. */
    public Optional<String> read(String typed, LocalDate today) {
        String clean = this == WHAT
                ? CleanText.lines(typed).value()
                : CleanText.line(typed).value();
        boolean fits =
                switch (this) {
                    case ON ->
                        RoughDate.parse(clean).filter(on -> !on.isAfter(today)).isPresent();
                    case THREAT -> Slug.isValid(clean);
                    case PLACE, SOURCE -> clean.length() <= MOST_LINE && !clean.isEmpty();
                    case WHAT -> clean.length() <= MOST_TEXT && !clean.isEmpty();
                };
        return fits ? Optional.of(clean) : Optional.empty();
    }
}
