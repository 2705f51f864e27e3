package org.svod.cli.watch;

import java.io.PrintStream;
import java.util.function.IntConsumer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.words.Words;
import org.svod.protocols.term.Language;
import org.svod.vault.Vault;

/**
 * Makes this process go blind when another one erases the keys of a vault that is open here. Four times a second a thread of
 * its own looks for the marker; once it stands, the screen is cleared, one line says why, keys that can be wiped are, and the
 * process ends with {@link ExitCode#LOCKED}, whatever else it is doing.
 */
public final class EraseWatch {
    private static final long EVERY_MILLIS = 250;
    /** How long a terminal that takes no output, or a commit that hangs, may keep the process from ending. */
    private static final long LAST_WORDS_MILLIS = 300;

    private final PrintStream err;
    private final IntConsumer halt;

    /** Says why on {@code err}; {@code halt} ends the process at once, without shutdown hooks, with the code it is given. */
    public EraseWatch(PrintStream err, IntConsumer halt) {
        this.err = err;
        this.halt = halt;
    }

    /** Watches an open vault until the result is closed, which must come before the vault is. */
    public Watched over(Vault vault, Terminal terminal, Language language) {
        Watched watched = new Watched(vault, () -> {
            terminal.clear();
            // Words of its own: those of the command are for one thread.
            err.println(new Words(language).say("errors.keys-erased.what"));
            err.flush();
        });
        started(watched::look, "erase-watch");
        return watched;
    }

    private static Thread started(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** One vault that is looked after. */
    public final class Watched implements AutoCloseable {
        private final Vault vault;
        private final Runnable lastWords;
        private boolean over;
        private volatile Runnable atTheEnd = () -> {};

        private Watched(Vault vault, Runnable lastWords) {
            this.vault = vault;
            this.lastWords = lastWords;
        }

        /** Does this too before the process ends, first of all; from another thread than the vault's. */
        public void atTheEnd(Runnable given) {
            atTheEnd = given;
        }

        /** Ends the watch: when this returns, it will not end the process any more. Safe to call twice. */
        @Override
        public synchronized void close() {
            over = true;
            notifyAll();
        }

        // The monitor is held while looking and ending, so that a normal close comes before or after, never between.
        private synchronized void look() {
            try {
                while (!over) {
                    if (vault.erasedNow()) {
                        goBlind();
                        return;
                    }
                    wait(EVERY_MILLIS);
                }
            } catch (InterruptedException nobodyInterruptsThisThread) {
                Thread.currentThread().interrupt();
            }
        }

        private void goBlind() {
            try {
                Thread leaving = started(this::leave, "last-words");
                leaving.join(LAST_WORDS_MILLIS);
            } catch (InterruptedException nobodyInterruptsThisThread) {
                Thread.currentThread().interrupt();
            } finally {
                halt.accept(ExitCode.LOCKED.number());
            }
        }

        private void leave() {
            atTheEnd.run();
            lastWords.run();
            // Last, because the command may fail on it and end the process with a code of its own.
            vault.wipeKeys();
        }
    }
}
