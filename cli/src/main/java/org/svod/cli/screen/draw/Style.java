package org.svod.cli.screen.draw;

/** How a screen is drawn. */
public enum Style {
    /** Lines, bold and colour where the terminal has them. */
    FULL,
    /** The same with rules and bold, without colour. */
    MONO,
    /** Words alone, appended line by line: for speech, for paper, for a slow line. */
    PLAIN
}
