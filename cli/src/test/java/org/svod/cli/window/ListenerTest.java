package org.svod.cli.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.protocols.term.Language;

class ListenerTest {
    private static final WindowRequest STATUS =
            new WindowRequest(new WindowForm(false, true, false, 80, 24, Language.EN), List.of("status"), "");
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private WindowPlace place;
    private final AtomicInteger answered = new AtomicInteger();
    private Optional<Listener> listener = Optional.empty();

    @BeforeEach
    void a_place() {
        place = WindowPlace.of(folder, Optional.of(folder), folder).orElseThrow();
    }

    @AfterEach
    void over() {
        listener.ifPresent(Listener::close);
    }

    private WindowAnswer answer(WindowRequest request) {
        return new WindowAnswer.Done(answered.incrementAndGet(), String.join(" ", request.arguments()), "");
    }

    private void listen(Duration reading, Duration waiting) {
        listener = Listener.at(place, this::answer, Runnable::run, reading, waiting);
        assertThat(listener).isPresent();
    }

    private WindowAnswer ask() throws IOException {
        try (Asker asker = Asker.reach(place).orElseThrow()) {
            return asker.ask(STATUS);
        }
    }

    private SocketChannel connected() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        assertThat(channel.connect(UnixDomainSocketAddress.of(place.socket()))).isTrue();
        return channel;
    }

    @Test
    void one_request_after_the_other_is_answered() throws Exception {
        listen(LATE, LATE);
        assertThat(ask()).isEqualTo(new WindowAnswer.Done(1, "status", ""));
        assertThat(ask()).isEqualTo(new WindowAnswer.Done(2, "status", ""));
    }

    @Test
    void whoever_is_silent_or_stops_half_way_is_dropped_and_the_next_one_served() throws Exception {
        listen(SOON, LATE);
        byte[] frame = Frames.of(STATUS).array();
        for (int length : new int[] {0, 5, Frames.HEAD, frame.length - 1}) {
            try (SocketChannel silent = connected()) {
                assertThat(silent.write(ByteBuffer.wrap(frame, 0, length))).isEqualTo(length);
                assertThat(silent.read(ByteBuffer.allocate(1))).as("dropped").isEqualTo(-1);
            }
        }
        assertThat(answered).hasValue(0);
        assertThat(ask()).isEqualTo(new WindowAnswer.Done(1, "status", ""));
    }

    @Test
    void whoever_sends_too_much_or_another_version_is_dropped_and_the_next_one_served() throws Exception {
        listen(LATE, LATE);
        for (ByteBuffer hostile : List.of(
                ByteBuffer.allocate(Frames.HEAD)
                        .put("SVODASK1".getBytes(UTF_8))
                        .putInt(Integer.MAX_VALUE)
                        .flip(),
                ByteBuffer.allocate(Frames.HEAD)
                        .put("SVODASK2".getBytes(UTF_8))
                        .putInt(0)
                        .flip(),
                ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)))) {
            try (SocketChannel peer = connected()) {
                assertThat(peer.write(hostile)).isPositive();
                assertThat(endOf(peer)).isTrue();
            }
        }
        assertThat(answered).hasValue(0);
        assertThat(ask()).isEqualTo(new WindowAnswer.Done(1, "status", ""));
    }

    // What was not read when the other side closes ends as a reset.
    private static boolean endOf(SocketChannel peer) {
        try {
            return peer.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void what_the_owner_does_not_begin_in_time_is_not_done_afterwards() throws Exception {
        BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
        listener = Listener.at(place, this::answer, owner::add, LATE, SOON);

        assertThat(ask()).isEqualTo(new WindowAnswer.NotNow());

        owner.take().run();
        assertThat(answered).hasValue(0);
    }

    @Test
    void what_its_asker_does_not_wait_for_is_not_done() throws Exception {
        BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
        listener = Listener.at(place, this::answer, owner::add, LATE, LATE);
        try (SocketChannel impatient = connected()) {
            ByteBuffer frame = Frames.of(STATUS);
            assertThat(impatient.write(frame)).isPositive();
        }

        owner.take().run();

        assertThat(answered).hasValue(0);
    }

    @Test
    void closing_says_not_now_to_whoever_waits_and_removes_the_socket_and_its_folder() throws Exception {
        BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
        listener = Listener.at(place, this::answer, owner::add, LATE, LATE);
        try (Asker asker = Asker.reach(place).orElseThrow()) {
            Thread closing = new Thread(() -> {
                Runnable taken = take(owner);
                listener.orElseThrow().close();
                taken.run();
            });
            closing.start();
            assertThat(asker.ask(STATUS)).isEqualTo(new WindowAnswer.NotNow());
            closing.join();
        }
        assertThat(answered).hasValue(0);
        assertThat(place.socket()).doesNotExist();
        assertThat(place.socket().getParent()).doesNotExist();
        assertThat(Asker.reach(place)).isEmpty();
    }

    private static Runnable take(BlockingQueue<Runnable> owner) {
        try {
            return owner.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_socket_that_nobody_answers_at_is_replaced() throws Exception {
        assertThat(place.prepare()).isTrue();
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            assertThat(dead.bind(UnixDomainSocketAddress.of(place.socket()))).isNotNull();
        }
        assertThat(place.socket()).exists();
        assertThat(Asker.reach(place)).isEmpty();

        listen(LATE, LATE);

        assertThat(ask()).isInstanceOf(WindowAnswer.Done.class);
    }

    @Test
    void a_folder_that_others_can_enter_is_used_by_nobody() throws Exception {
        Path shared = Files.createDirectory(place.socket().getParent());
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(Listener.at(place, this::answer, Runnable::run)).isEmpty();

        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwx------"));
        listen(LATE, LATE);
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwx--x--x"));
        assertThat(Asker.reach(place)).isEmpty();
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_request_that_does_not_fit_is_said_before_anything_is_sent() throws Exception {
        listen(LATE, LATE);
        WindowRequest large = new WindowRequest(STATUS.form(), List.of("incident", "note", "-"), "x".repeat(70_000));
        try (Asker asker = Asker.reach(place).orElseThrow()) {
            assertThatThrownBy(() -> asker.ask(large)).isInstanceOf(UnfitFrameException.class);
        }
        assertThat(answered).hasValue(0);
    }
}
