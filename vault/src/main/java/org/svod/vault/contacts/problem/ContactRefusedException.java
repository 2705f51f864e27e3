package org.svod.vault.contacts.problem;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** What was typed into a field cannot be kept. First argument: the field's word; then those of the {@link Reason}. */
public final class ContactRefusedException extends ContactProblemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * @param field the word of the field, such as {@code phones}
     * @param args what {@code reason} asks for
     */
    public ContactRefusedException(String field, Reason reason, String... args) {
        super(reason.code, withField(field, args));
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    private static List<String> withField(String field, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(0, field);
        return all;
    }

    /** Why a field is refused. */
    public enum Reason {
        /** Longer than allowed. Arguments: the limit in characters. */
        TOO_LONG("field-too-long"),
        /** More in the list than allowed. Arguments: the limit. */
        TOO_MANY("field-too-many"),
        /** No alias at all. */
        ALIAS_EMPTY("alias-empty"),
        /** A single character. Arguments: what was typed. */
        ALIAS_TOO_SHORT("alias-too-short"),
        /** Something else than letters, digits and single inner hyphens. Arguments: what was typed. */
        ALIAS_CHARACTERS("alias-characters"),
        /** Letters of two alphabets in one word, which look alike and cannot be retyped. Arguments: what was typed. */
        ALIAS_MIXED_ALPHABETS("alias-mixed-alphabets"),
        /** 32 hex digits, which would be taken for an id. Arguments: what was typed. */
        ALIAS_LIKE_ID("alias-like-id"),
        /** No telephone number in it. Arguments: what was typed. */
        PHONE_NOT_A_NUMBER("phone-not-a-number"),
        /** Only the local part of a number. Arguments: what was typed. */
        PHONE_NEEDS_AREA_CODE("phone-needs-area-code"),
        /** Fewer digits than numbers of that country have. Arguments: what was typed. */
        PHONE_TOO_SHORT("phone-too-short"),
        /** More digits than numbers of that country have. Arguments: what was typed. */
        PHONE_TOO_LONG("phone-too-long"),
        /** As many digits as no number of that country has. Arguments: what was typed. */
        PHONE_WRONG_LENGTH("phone-wrong-length"),
        /** No country has this code. Arguments: what was typed. */
        PHONE_UNKNOWN_COUNTRY("phone-unknown-country"),
        /** A date of verification without a word on who verified. */
        VERIFIED_BY_NOBODY("verified-by-nobody"),
        /** A date of verification that is not a date of this calendar from 1900 on. Arguments: what was typed. */
        VERIFIED_NO_DATE("verified-no-date"),
        /** A date of verification after today. Arguments: the date. */
        VERIFIED_IN_FUTURE("verified-in-future");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable word for it. */
        public String code() {
            return code;
        }
    }
}
