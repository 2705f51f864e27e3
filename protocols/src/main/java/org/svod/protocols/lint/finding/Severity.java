package org.svod.protocols.lint.finding;

/** How much a finding matters. */
public enum Severity {
    /** The protocol must not be used like this. */
    ERROR,
    /** Somebody should look. */
    WARNING
}
