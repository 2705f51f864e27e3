package org.svod.protocols.lint.finding;

/** One rule. It says one thing only, so that its code names what is wrong. Stateless. */
public interface Rule {
    /** Takes what the rule finds. */
    interface Report {
        /** Something is wrong with the value at that path of the file. */
        void at(String path, String... details);
    }

    /** What it looks for. */
    FindingCode code();

    /** Looks for it. */
    void check(Subject subject, Report report);
}
