package org.svod.cli.screen;

import java.util.List;
import java.util.OptionalInt;

/** One piece of a screen. What it looks like is the renderer's business alone. */
public sealed interface Block {
    /** The first line of an incident or a drill: REAL or DRILL, in words, and what it is. */
    record Banner(boolean drill, String text) implements Block {}

    /** A sentence or a paragraph. */
    record Text(String text) implements Block {}

    /** The one next action, the largest thing on the screen. */
    record Action(String label, String text) implements Block {}

    /** A labelled piece of the action: what to say, what not to do, who. */
    record Detail(String label, String text) implements Block {}

    /** A line of a list with its sign. */
    record Item(Mark mark, String text) implements Block {}

    /** A table; under 60 columns it becomes label and value. */
    record Table(List<String> heads, List<List<String>> rows) implements Block {}

    /** Lengths to be compared at a glance; the number stands beside each, and under 60 columns the name above it. */
    record Bars(List<Bar> bars) implements Block {}

    /** One length: what it is of, how much of the whole, and the same in words. Absent is not the same as nothing. */
    record Bar(String label, OptionalInt percent, String said) {}

    /** A digit that can be typed, and what it does. */
    record Choice(String digit, String label) implements Block {}

    /** An empty line. */
    record Gap() implements Block {}

    /** Lines shown exactly as they are, never wrapped: a code to be copied. */
    record Exact(List<String> lines) implements Block {}
}
