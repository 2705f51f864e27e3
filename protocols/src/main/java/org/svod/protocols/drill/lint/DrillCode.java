package org.svod.protocols.drill.lint;

import org.svod.protocols.lint.finding.Severity;

/** What can be wrong with a drill. The codes are stable; docs/formats/drill.md says what each means. */
public enum DrillCode {
    DUPLICATE_ID("D001", Severity.ERROR),
    UNKNOWN_STEP("D002", Severity.ERROR),
    UNKNOWN_OPTION("D003", Severity.ERROR),
    UNKNOWN_OBJECTIVE("D004", Severity.ERROR),
    UNKNOWN_INJECT("D005", Severity.ERROR),
    UNKNOWN_FACT("D006", Severity.ERROR),
    ROLE_NOT_LISTED("D007", Severity.ERROR),
    UNKNOWN_PROTOCOL("D008", Severity.WARNING),
    AFTER_THE_END("D009", Severity.ERROR),
    OBJECTIVE_WITHOUT_EXPECTATION("D010", Severity.ERROR),
    INJECTS_IN_A_CIRCLE("D011", Severity.ERROR),
    LANGUAGE_MISSING("D012", Severity.ERROR),
    TRANSLATION_STALE("D013", Severity.WARNING),
    PERSONAL_DATA("D014", Severity.ERROR),
    HIDDEN_FROM_ITS_READER("D015", Severity.ERROR),
    CAST_NOT_INVENTED("D016", Severity.ERROR);

    private final String code;
    private final Severity severity;

    DrillCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The stable code: {@code D001}. */
    public String code() {
        return code;
    }

    /** How much it matters; the same wherever it is found. */
    public Severity severity() {
        return severity;
    }
}
