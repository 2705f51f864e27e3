package org.svod.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a person is asked. It is the terminal device itself, so that questions never land in a file that holds results.
 * For one thread, but for {@link #clear}. While a question waits, the end of the process makes it throw {@link Stopped}.
 */
public interface Terminal {
    /** Whether a person can be asked here at all. */
    boolean present();

    /** The width in columns, 80 if unknown. */
    int columns();

    /** The height in rows, 24 if unknown. */
    int rows();

    /** Writes lines at once. */
    void show(List<String> lines);

    /** Writes a line of a secret at once and keeps no copy of it; {@link #clear} takes it off the screen. */
    void showSecret(char[] line);

    /** Writes over the line that stands there: for progress. An ordinary line written after it begins with an empty one. */
    default void repaint(String line) {
        // Where lines cannot be taken back, nobody is shown what would be written over.
    }

    /** Asks for one line, without its line end; empty when the line was dropped (end of input, hang-up). */
    Optional<String> ask(String prompt);

    /**
     * Waits for one line, but no longer than {@code most}, so that what stands there can be drawn anew. It rings as a question
     * does, and does not go dark: whoever draws anew leaves out what nobody may read over a shoulder.
     *
     * @param since when somebody was last there; the keys are dropped as long after it as after any question
     */
    default Waited await(String prompt, Duration most, Instant since) {
        return new Waited(false, ask(prompt));
    }

    /**
     * Asks for a secret with echo off. The bytes are one line of UTF-8 without its line end and belong to the caller, who
     * wipes them; empty when the line was dropped.
     */
    Optional<byte[]> askSecret(String prompt);

    /** While a question waits, rings and says the line of each alarm when its time comes; replaces those set before. */
    default void ringAt(List<Alarm> alarms) {
        // A terminal without a bell, or without anybody at it.
    }

    /**
     * From now on a question that nobody answers goes dark, and then throws {@link KeysDropped}; {@link Idleness} says when.
     */
    default void whenIdle(IdleRule rule) {
        // Where nobody waits for an answer nothing stands on a screen.
    }

    /**
     * Has {@code errand} done by the thread that asks questions, while the next one waits or the one that waits now: so whatever
     * belongs to that thread may be used by others' wishes without a lock. From any thread.
     */
    default void whileWaiting(Runnable errand) {
        // Where no question ever waits, nothing is done.
    }

    /** Forgets what was typed before the question stood on the screen. */
    void dropTypedAhead();

    /**
     * Clears the screen and, as far as the terminal obeys, what can be scrolled back to. Any thread may call it, also while
     * another waits for a line.
     */
    void clear();
}
