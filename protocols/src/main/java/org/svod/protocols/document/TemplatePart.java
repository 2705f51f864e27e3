package org.svod.protocols.document;

/** A piece of a template's text. */
public sealed interface TemplatePart {
    /** Words that stand as they are. */
    record Words(String text) implements TemplatePart {}

    /** A place that the incident fills, or else a line to write on. */
    record Gap(Blank blank) implements TemplatePart {}

    /** Braces around something that is no blank, as it was written. The linter reports it. */
    record Unknown(String written) implements TemplatePart {}
}
