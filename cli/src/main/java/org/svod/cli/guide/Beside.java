package org.svod.cli.guide;

import org.svod.cli.screen.Screen;

/** What goes on beside an incident that is walked: it has its say before each screen, and digits 6 and 7. */
public interface Beside {
    /** Nothing goes on. */
    Beside NOTHING = new Beside() {
        @Override
        public boolean before() {
            return true;
        }

        @Override
        public void choices(Screen.Builder screen) {
            // no digits of its own
        }

        @Override
        public void chosen(String digit) {
            throw new IllegalArgumentException(digit);
        }
    };

    /** Called before the next action is shown; the walk ends if it answers no. */
    boolean before();

    /** Adds its digits, 6 or 7 or none. */
    void choices(Screen.Builder screen);

    /** Does what one of its digits means. */
    void chosen(String digit);
}
