package org.svod.protocols.lint.finding;

/** What can be wrong with a protocol. The codes are stable; docs/formats/protocol.md says what each means. */
public enum FindingCode {
    DUPLICATE_ID("P001", Severity.ERROR),
    UNKNOWN_STEP("P002", Severity.ERROR),
    UNKNOWN_CLOCK("P003", Severity.ERROR),
    UNKNOWN_LAW("P004", Severity.ERROR),
    UNKNOWN_MOMENT("P005", Severity.ERROR),
    UNKNOWN_VARIABLE("P006", Severity.ERROR),
    UNKNOWN_PROTOCOL("P007", Severity.WARNING),
    UNREACHABLE_STEP("P008", Severity.ERROR),
    STEPS_IN_A_CIRCLE("P009", Severity.ERROR),
    SUBPROTOCOLS_TOO_DEEP("P010", Severity.ERROR),
    PATH_WITHOUT_OUTCOME("P011", Severity.ERROR),
    TOO_FEW_OPTIONS("P012", Severity.ERROR),
    DEAD_OPTION("P013", Severity.ERROR),
    CONTACT_WITHOUT_FALLBACK("P014", Severity.ERROR),
    LIMIT_WITHOUT_LAW("P015", Severity.ERROR),
    LAW_CHECKED_LONG_AGO("P016", Severity.WARNING),
    REVIEW_TOO_FAR("P017", Severity.ERROR),
    REVIEW_OVERDUE("P018", Severity.WARNING),
    LANGUAGE_MISSING("P019", Severity.ERROR),
    TRANSLATION_STALE("P020", Severity.WARNING),
    CARD_TOO_LARGE("P021", Severity.ERROR),
    SMS_TOO_LONG("P022", Severity.ERROR),
    PERSONAL_DATA("P023", Severity.ERROR),
    WIPE_WITHOUT_GATE("P024", Severity.ERROR),
    WIPE_BY_DEFAULT("P025", Severity.ERROR),
    APPROVALS_MISSING("P026", Severity.ERROR),
    ROLE_NOT_LISTED("P027", Severity.ERROR),
    TOO_MUCH_AT_ONCE("P028", Severity.WARNING),
    TITLE_TOO_LONG("P029", Severity.ERROR),
    ANCHOR_NEVER_ASKED("P030", Severity.WARNING),
    UNKNOWN_DOCUMENT("P031", Severity.ERROR),
    UNKNOWN_BLANK("P032", Severity.ERROR),
    PRECEDENT_IN_THE_FUTURE("P033", Severity.ERROR),
    FAILURE_NOT_REVIEWED("P034", Severity.WARNING);

    private final String code;
    private final Severity severity;

    FindingCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The stable code: {@code P001}. */
    public String code() {
        return code;
    }

    /** How much it matters; the same wherever it is found. */
    public Severity severity() {
        return severity;
    }
}
