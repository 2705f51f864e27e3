package org.svod.protocols.term;

/** The two languages in which everything a person reads is written. */
public enum Language {
    RU("ru"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, also the key in protocol files. */
    public String code() {
        return code;
    }

    /** The other of the two. */
    public Language other() {
        return this == RU ? EN : RU;
    }
}
