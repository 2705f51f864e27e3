package org.svod.cli.screen;

/** The sign in front of a line. Colour may repeat it and never replaces it. */
public enum Mark {
    /** No sign. */
    NONE(" "),
    /** Done, fine. */
    OK("+"),
    /** Soon: within the warning time. */
    SOON("!"),
    /** Overdue. */
    OVERDUE("!!"),
    /** Refused, or not reached. */
    NO("x");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** One or two ASCII signs. */
    public String sign() {
        return sign;
    }
}
