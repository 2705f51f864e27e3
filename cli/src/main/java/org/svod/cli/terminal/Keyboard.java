package org.svod.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lines from a terminal device. A read of the device cannot be broken off, so that a second thread reads one line whenever one is
 * asked for, and the asking thread waits for it: it can ring meanwhile, and leave when the process is told to end.
 */
final class Keyboard {
    private static final String BELL = "\u0007";
    private static final long TICK_MILLIS = 1000;
    // A hang-up arrives both as an end of input and as a signal; the signal is to win, because it says why.
    private static final long SIGNAL_MILLIS = 200;

    /** A line, the end of input, or the end of the process. */
    private record Event(Optional<byte[]> line, boolean stop) {}

    private final InputStream in;
    private final Consumer<String> out;
    private final Clock clock;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean stopped;
    private List<Alarm> alarms = List.of();
    private Instant rungUpTo = Instant.EPOCH;

    Keyboard(InputStream in, Consumer<String> out, Clock clock) {
        this.in = in;
        this.out = out;
        this.clock = clock;
    }

    void ringAt(List<Alarm> given) {
        alarms = List.copyOf(given);
        rungUpTo = clock.instant();
    }

    void stop() {
        stopped = true;
        events.add(new Event(Optional.empty(), true));
    }

    /** The next line, which belongs to the caller; empty at the end of input. */
    Optional<byte[]> line(String prompt) {
        if (stopped) {
            throw new Stopped();
        }
        Thread reader = new Thread(this::read, "keyboard");
        reader.setDaemon(true);
        reader.start();
        try {
            while (true) {
                Event event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (event == null) {
                    ring(prompt);
                } else if (event.stop()) {
                    throw new Stopped();
                } else {
                    return event.line();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void ring(String prompt) {
        Instant now = clock.instant();
        List<Alarm> due = Alarm.between(alarms, rungUpTo, now);
        rungUpTo = now;
        if (!due.isEmpty()) {
            StringBuilder text = new StringBuilder(BELL);
            due.forEach(alarm -> text.append('\n').append(alarm.line()));
            out.accept(text.append('\n').append(prompt).toString());
        }
    }

    private void read() {
        Optional<byte[]> line;
        try {
            line = SecretLine.first(in);
        } catch (IOException gone) {
            line = Optional.empty();
        }
        if (line.isEmpty()) {
            pause();
        }
        events.add(new Event(line, false));
    }

    private static void pause() {
        try {
            Thread.sleep(SIGNAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
