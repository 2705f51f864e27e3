package org.svod.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lines from a terminal device. A read of the device cannot be broken off, so that a second thread reads one line whenever one is
 * asked for, and the asking thread waits for it: it can ring meanwhile, go dark when nobody answers, drop the keys, and leave
 * when the process is told to end.
 */
final class Keyboard {
    static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

    private static final String BELL = "\u0007";
    private static final long TICK_MILLIS = 1000;
    // A hang-up arrives both as an end of input and as a signal; the signal is to win, because it says why.
    private static final long SIGNAL_MILLIS = 200;

    /** What can happen while a question waits. */
    private sealed interface Event {
        /** A line, or the end of input. */
        record Line(Optional<byte[]> typed) implements Event {}

        /** Work for the thread that asks. */
        record Work(Runnable errand) implements Event {}

        /** The end of the process. */
        record End() implements Event {}
    }

    private final InputStream in;
    private final Consumer<String> out;
    private final Clock clock;
    private final long tickMillis;
    private final Stage stage = new Stage();
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean stopped;
    private List<Alarm> alarms = List.of();
    private Instant rungUpTo = Instant.EPOCH;
    private Optional<IdleRule> rule = Optional.empty();
    private boolean dark;
    // A wait that was over before anybody typed leaves its reader waiting for the line; the next question takes that
    // line.
    private boolean reading;

    Keyboard(InputStream in, Consumer<String> out, Clock clock) {
        this(in, out, clock, TICK_MILLIS);
    }

    Keyboard(InputStream in, Consumer<String> out, Clock clock, long tickMillis) {
        this.in = in;
        this.out = out;
        this.clock = clock;
        this.tickMillis = tickMillis;
    }

    void ringAt(List<Alarm> given) {
        alarms = List.copyOf(given);
        rungUpTo = clock.instant();
    }

    void whenIdle(IdleRule given) {
        rule = Optional.of(given);
    }

    void stop() {
        stopped = true;
        events.add(new Event.End());
    }

    /** Has {@code errand} done by the thread that asks, while a question waits. From any thread. */
    void whileWaiting(Runnable errand) {
        events.add(new Event.Work(errand));
    }

    /** Writes, and keeps what was written for drawing it again. */
    void show(String text) {
        stage.add(text);
        if (!dark) {
            out.accept(text);
        }
    }

    /** Clears the screen and forgets what stood there. From any thread. */
    void clear() {
        stage.forget();
        out.accept(CLEAR);
    }

    /** The next line, which belongs to the caller; empty at the end of input. */
    Optional<byte[]> line(String prompt) {
        Instant asked = clock.instant();
        show(prompt);
        while (true) {
            Optional<byte[]> line = next(prompt, asked);
            if (!dark) {
                stage.forget();
                return line;
            }
            // Whatever was typed in the dark only brings the screen back: it answers nothing that could be seen.
            dark = false;
            line.ifPresent(typed -> Arrays.fill(typed, (byte) 0));
            if (line.isEmpty()) {
                return line;
            }
            out.accept(CLEAR + stage.text());
            asked = clock.instant();
        }
    }

    private Optional<byte[]> next(String prompt, Instant asked) {
        if (stopped) {
            throw new Stopped();
        }
        startReading();
        try {
            while (true) {
                Event event = events.poll(tickMillis, TimeUnit.MILLISECONDS);
                if (event == null) {
                    ring(prompt);
                    rule.ifPresent(given -> idle(given, asked));
                } else if (event instanceof Event.Line line) {
                    reading = false;
                    return line.typed();
                } else {
                    happened(event, prompt);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void happened(Event event, String prompt) {
        if (event instanceof Event.Work work) {
            ring(prompt); // the errand may set other alarms: what is due by now is said first
            work.errand().run();
        } else {
            throw new Stopped();
        }
    }

    private void startReading() {
        if (!reading) {
            reading = true;
            Thread reader = new Thread(this::read, "keyboard");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** The next line, or that none came for as long as {@code most}; never dark. */
    Waited line(String prompt, Duration most, Instant since) {
        if (stopped) {
            throw new Stopped();
        }
        Instant until = clock.instant().plus(most);
        show(prompt);
        startReading();
        try {
            while (true) {
                Event event = events.poll(tickMillis, TimeUnit.MILLISECONDS);
                if (event instanceof Event.Line line) {
                    reading = false;
                    stage.forget();
                    return new Waited(
                            false, line.typed().map(typed -> new String(typed, StandardCharsets.UTF_8).strip()));
                }
                if (event != null) {
                    happened(event, prompt);
                }
                ring(prompt);
                rule.ifPresent(given -> dropIfLeft(given, since));
                // An errand may have changed what stands there: it is drawn anew at once.
                if (event != null || !clock.instant().isBefore(until)) {
                    stage.forget();
                    return Waited.TIME_UP;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void dropIfLeft(IdleRule given, Instant since) {
        Instant now = clock.instant();
        boolean decides = Idleness.after(since, now, false) == Idleness.DROPPED;
        if (decides && Idleness.after(since, now, given.inIncident().getAsBoolean()) == Idleness.DROPPED) {
            throw KeysDropped.afterIdling();
        }
    }

    private void ring(String prompt) {
        Instant now = clock.instant();
        List<Alarm> due = Alarm.between(alarms, rungUpTo, now);
        rungUpTo = now;
        if (due.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        due.forEach(alarm -> text.append('\n').append(alarm.line()));
        show(text.append('\n').append(prompt).toString());
        // On a dark screen the bell alone: the line may hold a name.
        out.accept(dark ? BELL + rule.map(given -> given.due() + "\n").orElse("") : BELL);
    }

    private void idle(IdleRule given, Instant asked) {
        Instant now = clock.instant();
        // Asked only when it decides something: it reads the store.
        boolean decides = Idleness.after(asked, now, false) == Idleness.DROPPED;
        switch (Idleness.after(asked, now, decides && given.inIncident().getAsBoolean())) {
            case DROPPED -> throw KeysDropped.afterIdling();
            case DARK -> goDark(given);
            case SHOWN -> {
                return;
            }
        }
    }

    private void goDark(IdleRule given) {
        if (!dark) {
            dark = true;
            out.accept(CLEAR + given.dark() + "\n");
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
        events.add(new Event.Line(line));
    }

    private static void pause() {
        try {
            Thread.sleep(SIGNAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
