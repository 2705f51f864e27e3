package org.svod.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A question that waits, a clock that is moved by hand, and keys that are pressed when the screen says what it should. */
class KeyboardTest {
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    private static final IdleRule OUTSIDE = new IdleRule("dark", "due", () -> false);
    private static final IdleRule IN_INCIDENT = new IdleRule("dark", "due", () -> true);

    private volatile Instant now = START;
    private final List<String> screen = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();
    private final Keyboard keyboard = new Keyboard(new Pressed(), screen::add, new MovedClock(), 2);

    // A pipe of the JDK breaks when the thread that read from it last has ended, as each thread of the keyboard does.
    private final class Pressed extends InputStream {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
        }

        @Override
        public int read() throws IOException {
            try {
                return keys.take();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void after_two_minutes_the_screen_is_dark_and_enter_brings_back_what_stood_there() throws Exception {
        keyboard.whenIdle(OUTSIDE);
        keyboard.show("Anna was taken at 02:40\n");
        CompletableFuture<String> answer = asked();
        waitFor("> "::equals);
        now = START.plusSeconds(121);
        waitFor(written -> written.equals(Keyboard.CLEAR + "dark\n"));

        type("2\n");
        waitFor(written -> written.equals(Keyboard.CLEAR + "Anna was taken at 02:40\n> "));
        assertThat(answer).as("the digit typed in the dark answers nothing").isNotDone();
        type("1\n");

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("1");
    }

    @Test
    void a_wait_whose_time_is_up_leaves_the_line_to_the_next_question_and_never_goes_dark() throws Exception {
        keyboard.whenIdle(IN_INCIDENT);
        CompletableFuture<Waited> wait =
                CompletableFuture.supplyAsync(() -> keyboard.line("> ", Duration.ofSeconds(15), START));
        waitFor("> "::equals);
        now = START.plusSeconds(300);
        assertThat(wait.get(10, TimeUnit.SECONDS)).isEqualTo(Waited.TIME_UP);
        assertThat(screen).noneMatch(written -> written.contains("dark"));

        CompletableFuture<Waited> next =
                CompletableFuture.supplyAsync(() -> keyboard.line("> ", Duration.ofSeconds(15), START));
        type("0\n");

        assertThat(next.get(10, TimeUnit.SECONDS).line()).contains("0");
    }

    @Test
    void waits_one_after_another_keep_the_keys_no_longer_than_one_question_does() {
        keyboard.whenIdle(OUTSIDE);
        now = START.plusSeconds(290);
        CompletableFuture<Waited> wait =
                CompletableFuture.supplyAsync(() -> keyboard.line("> ", Duration.ofSeconds(15), START));
        waitFor("> "::equals);
        now = START.plusSeconds(301);

        assertThat(assertThrows(CompletionException.class, wait::join)).hasCauseInstanceOf(KeysDropped.class);
    }

    @Test
    void what_was_answered_is_not_drawn_again() throws Exception {
        keyboard.whenIdle(OUTSIDE);
        keyboard.show("first screen\n");
        CompletableFuture<String> first = asked();
        type("1\n");
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("1");
        keyboard.show("second screen\n");
        CompletableFuture<String> second = asked();
        waitFor(written -> screen.size() == 4);
        now = START.plusSeconds(121);
        waitFor(written -> written.endsWith("dark\n"));
        type("\n");
        waitFor(written -> written.equals(Keyboard.CLEAR + "second screen\n> "));
        type("0\n");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("0");
    }

    @Test
    void after_five_minutes_the_keys_are_dropped_and_it_is_known_that_nobody_typed_that() {
        keyboard.whenIdle(OUTSIDE);
        now = START;
        CompletableFuture<String> answer = asked();
        waitFor("> "::equals);
        now = START.plusSeconds(301);
        KeysDropped dropped = assertThrows(KeysDropped.class, () -> {
            try {
                answer.join();
            } catch (CompletionException thrown) {
                throw Objects.requireNonNull(thrown.getCause());
            }
        });
        assertThat(dropped.idle()).isTrue();
    }

    @Test
    void while_a_real_incident_is_open_they_are_kept_for_half_an_hour() throws Exception {
        keyboard.whenIdle(IN_INCIDENT);
        CompletableFuture<String> answer = asked();
        waitFor("> "::equals);
        now = START.plusSeconds(1799);
        waitFor(written -> written.endsWith("dark\n"));
        type("\n");
        waitFor(written -> written.equals(Keyboard.CLEAR + "> "));
        type("1\n");
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("1");
    }

    @Test
    void in_the_dark_the_bell_rings_without_the_line_that_may_hold_a_name() throws Exception {
        keyboard.whenIdle(IN_INCIDENT);
        keyboard.ringAt(List.of(new Alarm(START.plusSeconds(600), "call Anna")));
        CompletableFuture<String> answer = asked();
        waitFor("> "::equals);
        now = START.plusSeconds(300);
        waitFor(written -> written.endsWith("dark\n"));
        now = START.plusSeconds(601);
        waitFor(written -> written.startsWith("\u0007"));
        assertThat(screen).noneMatch(written -> written.contains("Anna"));
        type("\n");
        waitFor(written -> written.contains("call Anna"));
        type("1\n");
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("1");
    }

    @Test
    void without_an_open_vault_a_question_waits_as_it_stands() throws Exception {
        CompletableFuture<String> answer = asked();
        waitFor("> "::equals);
        now = START.plusSeconds(100_000);
        TimeUnit.MILLISECONDS.sleep(20);
        type("1\n");
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("1");
        assertThat(screen).containsExactly("> ");
    }

    private CompletableFuture<String> asked() {
        return CompletableFuture.supplyAsync(
                () -> new String(keyboard.line("> ").orElseThrow(), UTF_8));
    }

    private void type(String typed) {
        for (byte key : typed.getBytes(UTF_8)) {
            keys.add((int) key);
        }
    }

    private void waitFor(Predicate<String> written) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (screen.stream().noneMatch(written)) {
            assertThat(System.nanoTime()).as("on the screen: %s", screen).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
