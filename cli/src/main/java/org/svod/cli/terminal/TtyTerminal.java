package org.svod.cli.terminal;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The terminal device {@code /dev/tty}, in its ordinary line mode: it works over ssh, in a serial console and with speech, and
 * a dropped line cannot leave it in a strange state. Echo is switched off by {@code stty} for secrets only, and a shutdown hook
 * switches it on again.
 */
public final class TtyTerminal implements Terminal, AutoCloseable {
    private static final File DEVICE = new File("/dev/tty");

    private static final int MOST_BYTES = 3;

    private final FileInputStream in;
    private final FileOutputStream out;
    private final Keyboard keyboard;
    private final Thread restoreEcho = new Thread(() -> stty("echo"), "restore-echo");
    private int columns;
    private int rows;

    private TtyTerminal(FileInputStream in, FileOutputStream out, Clock clock) {
        this.in = in;
        this.out = out;
        this.keyboard = new Keyboard(in, this::write, clock);
    }

    /** The terminal of this process, or empty where there is none; alarms ring by {@code clock}. */
    public static Optional<TtyTerminal> open(Clock clock) {
        try {
            FileInputStream in = new FileInputStream(DEVICE);
            return Optional.of(new TtyTerminal(in, new FileOutputStream(DEVICE), clock));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public int columns() {
        measure();
        return columns;
    }

    @Override
    public int rows() {
        measure();
        return rows;
    }

    @Override
    public void show(List<String> lines) {
        keyboard.show(String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    @Override
    public void showSecret(char[] line) {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES * line.length);
        try {
            CoderResult result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(line), bytes, true);
            assert result.isUnderflow();
            out.write(bytes.array(), 0, bytes.position());
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            // As in write: the next read says that nobody is there.
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    @Override
    public void repaint(String line) {
        write("\r\u001b[K" + line);
    }

    @Override
    public Optional<String> ask(String prompt) {
        return keyboard.line(prompt).map(line -> new String(line, StandardCharsets.UTF_8).strip());
    }

    @Override
    public Waited await(String prompt, Duration most, Instant since) {
        return keyboard.line(prompt, most, since);
    }

    @Override
    public Optional<byte[]> askSecret(String prompt) {
        Runtime.getRuntime().addShutdownHook(restoreEcho);
        try {
            stty("-echo");
            Optional<byte[]> line = keyboard.line(prompt);
            write("\n");
            return line;
        } finally {
            stty("echo");
            keepEcho();
        }
    }

    private void keepEcho() {
        try {
            Runtime.getRuntime().removeShutdownHook(restoreEcho);
        } catch (IllegalStateException ending) {
            // The process is ending and the hook runs: echo comes back either way.
        }
    }

    @Override
    public void ringAt(List<Alarm> alarms) {
        keyboard.ringAt(alarms);
    }

    @Override
    public void whenIdle(IdleRule rule) {
        keyboard.whenIdle(rule);
    }

    @Override
    public void whileWaiting(Runnable errand) {
        keyboard.whileWaiting(errand);
    }

    /** Makes the question that waits, or the next one, throw {@link Stopped}. From any thread. */
    public void stop() {
        keyboard.stop();
    }

    @Override
    public void dropTypedAhead() {
        try {
            while (in.available() > 0) {
                if (in.read() < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // Nothing typed ahead can be read, so nothing typed ahead can be taken for an answer.
        }
    }

    @Override
    public void clear() {
        keyboard.clear();
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // The line is gone. What was answered is on disk; the next read says that nobody is there.
        }
    }

    // Asked anew before each screen, so that a turned phone or a resized window is drawn right.
    private void measure() {
        columns = 80;
        rows = 24;
        String[] size = stty("size").trim().split(" ", -1);
        if (size.length == 2 && size[0].matches("[1-9][0-9]{0,3}") && size[1].matches("[1-9][0-9]{0,3}")) {
            rows = Integer.parseInt(size[0]);
            columns = Integer.parseInt(size[1]);
        }
    }

    private static String stty(String argument) {
        try {
            Process process = new ProcessBuilder("stty", argument)
                    .redirectInput(DEVICE)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor(2, TimeUnit.SECONDS) ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
