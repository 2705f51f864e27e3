package org.svod.vault.contacts.problem;

import java.io.Serial;
import java.util.List;

/** One row or card of a file is not taken in, for a reason that only its file or its neighbours show. */
public final class RowRefusedException extends ContactProblemException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param args what {@code reason} asks for */
    public RowRefusedException(Reason reason, String... args) {
        super(reason.code, List.of(args));
    }

    /** Why a row is refused. */
    public enum Reason {
        /** Neither alias nor name. */
        NO_NAME("row-no-name"),
        /** More values than columns: a separator stands in a text without quotes. Arguments: columns, values. */
        TOO_WIDE("row-too-wide"),
        /** Quotes that do not close, or text after them. */
        QUOTES("row-quotes"),
        /** A line inside a card that is no property. */
        LINE_UNREADABLE("row-line-unreadable"),
        /** A card without its end. */
        CUT_OFF("row-cut-off"),
        /** Lines that belong to no card. */
        OUTSIDE("row-outside"),
        /** The alias belongs to someone with another name. Arguments: alias, that name. */
        ALIAS_OF_ANOTHER("row-alias-of-another"),
        /** Someone with this name and number is here under another alias. Arguments: that alias. */
        OTHER_ALIAS("row-other-alias"),
        /** Someone of this name is here, and nothing says whether it is the same. Arguments: that one's alias. */
        NEEDS_ALIAS("row-needs-alias"),
        /** An earlier row of the file says something else about the same contact. Arguments: alias, both values. */
        CONTRADICTS("row-contradicts");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }
}
