package org.svod.vault.store.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two threads on one piece of work end together, and fail as one thread would. */
class RelayTest {
    private static final long MANY = 10_000;

    private final IllegalStateException refused = new IllegalStateException("refused");
    private final Set<Thread> users = ConcurrentHashMap.newKeySet();
    private final List<Long> used = new ArrayList<>();

    @AfterEach
    void nothing_runs_on() {
        assertThat(users).noneMatch(Thread::isAlive);
    }

    @Test
    void every_piece_is_used_once_in_order_on_another_thread() {
        Relay.run("test", RelayTest::many, this::use);
        assertThat(used).isEqualTo(LongStream.range(0, MANY).boxed().toList());
        assertThat(users).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void nothing_to_use_is_no_failure() {
        Relay.run("test", pieces -> {}, this::use);
        assertThat(used).isEmpty();
    }

    @Test
    void what_the_user_throws_comes_out_and_the_maker_stops() {
        for (long failing : List.of(0L, 5L, MANY - 1)) {
            AtomicLong made = new AtomicLong();
            assertThatThrownBy(() -> Relay.<Long>run(
                            "test",
                            pieces -> many(piece -> {
                                pieces.accept(piece);
                                made.incrementAndGet();
                            }),
                            piece -> {
                                use(piece);
                                refuse(piece, failing);
                            }))
                    .as("at " + failing)
                    .isSameAs(refused);
            assertThat(made.get()).isLessThan(failing + 10);
        }
    }

    @Test
    void what_the_maker_throws_comes_out_and_the_user_has_ended() {
        assertThatThrownBy(() -> Relay.<Long>run(
                        "test",
                        pieces -> many(piece -> {
                            refuse(piece, 100);
                            pieces.accept(piece);
                        }),
                        this::use))
                .isSameAs(refused);
        assertThat(used).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void an_error_comes_out_as_it_is() {
        assertThatThrownBy(() -> Relay.<Long>run("test", RelayTest::many, piece -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void an_interrupt_neither_ends_it_nor_is_lost() {
        Thread.currentThread().interrupt();
        try {
            Relay.run("test", RelayTest::many, this::use);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(used).hasSize((int) MANY);
    }

    @Test
    void work_beside_gives_its_result_and_its_failure_to_who_joins() {
        Set<Thread> threads = new HashSet<>();
        try (Beside<Boolean> work = Beside.start("test", () -> threads.add(Thread.currentThread()))) {
            assertThat(work.join()).isTrue();
            assertThat(work.join()).as("asked again").isTrue();
        }
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
        try (Beside<Boolean> work = Beside.start("test", () -> {
            throw refused;
        })) {
            assertThatThrownBy(work::join).isSameAs(refused);
        }
    }

    private void use(long piece) {
        users.add(Thread.currentThread());
        used.add(piece);
    }

    private void refuse(long piece, long failing) {
        if (piece == failing) {
            throw refused;
        }
    }

    private static void many(Consumer<Long> pieces) {
        LongStream.range(0, MANY).forEach(pieces::accept);
    }
}
