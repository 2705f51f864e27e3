package org.svod.protocols.drill.lint;

/** Rules about one side of a drill. Stateless. */
interface DrillRule {
    /** Takes what a rule finds. */
    interface Report {
        /** Something is wrong with the value at that path of the file. */
        void at(DrillCode code, String path, String... details);
    }

    /** Looks for it. */
    void check(DrillSubject subject, Report report);
}
