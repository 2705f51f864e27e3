package org.svod.cli.screen;

/**
 * A screen that must fit the terminal: what always stands at its top, what goes on further pages where there is no room, and the
 * choices, which always stand at its end. Digit 9 belongs to turning the page.
 *
 * @param head the banner and the one next action
 * @param body what is needed for it, the most needed first
 * @param extra what is there for who asks for more, always on further pages
 * @param choices the digits, without 9, {@code 0} last
 */
public record Page(Screen head, Screen body, Screen extra, Screen choices) {
    /** A page with nothing kept back. */
    public static Page of(Screen head, Screen body, Screen choices) {
        return new Page(head, body, Screen.empty(), choices);
    }
}
