package org.svod.protocols.paper.page;

/** A piece of a line. */
public sealed interface Inline {
    /** Words. Characters that mean something to a renderer are the renderer's concern. */
    record Words(String text) implements Inline {}

    /** Words that must be seen. */
    record Strong(String text) implements Inline {}

    /** A line to write on, about that many characters long. */
    record Gap(int length) implements Inline {}

    /** Words. */
    static Inline words(String text) {
        return new Words(text);
    }
}
