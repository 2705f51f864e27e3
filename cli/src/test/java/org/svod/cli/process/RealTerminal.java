package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built program at a pseudo-terminal of its own, and somebody who reads and types there. It waits for words and never for
 * a time; what does not come within a minute fails with everything that was shown. {@code terminal.py} makes the terminal.
 */
final class RealTerminal implements AutoCloseable {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int INTERRUPT = 3;
    private static final int SUSPEND = 26;
    /** A line without its end at which somebody is waited for: a digit, or the answer to a question. */
    private static final Pattern QUESTION = Pattern.compile("(^|\n)(> |[^\n]*[:?.)»\"] ?)\\z");

    private final Process driver;
    private final OutputStream orders;
    private final StringBuilder shown = new StringBuilder();
    private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    private int answered;
    private String settings = "";
    private int stops;
    private int code = -1;
    private boolean driverGone;

    private RealTerminal(Process driver) {
        this.driver = driver;
        this.orders = driver.getOutputStream();
        Thread reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code arguments} with this size and these variables, beside those of {@code program}. */
    static RealTerminal start(
            BuiltProgram program, int columns, int rows, Map<String, String> variables, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "TERM=xterm-256color"));
        variables.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(List.of(
                "python3", script(program.temp().resolveSibling("terminal.py")).toString(), "" + columns, "" + rows));
        command.add(BuiltProgram.launcher().toString());
        command.addAll(arguments);
        return new RealTerminal(program.start(command));
    }

    private static Path script(Path driver) throws IOException {
        if (!Files.exists(driver)) {
            try (InputStream script =
                    Objects.requireNonNull(RealTerminal.class.getResourceAsStream("terminal.py"), "terminal.py")) {
                Files.copy(script, driver);
            }
        }
        return driver;
    }

    /** Whether Python is here, which makes the terminal. */
    static boolean canBeMade() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import pty, termios")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** Waits until {@code regex} is found in what was shown since the last answer. */
    RealTerminal sees(String regex) {
        Pattern pattern = Pattern.compile(regex);
        until(regex, () -> pattern.matcher(since()).find());
        return this;
    }

    /** Waits until a question stands there, or the program has ended; which of the two. */
    boolean isAsked() {
        until(
                "a question or the end",
                () -> code >= 0 || QUESTION.matcher(since()).find());
        return code < 0;
    }

    /** Answers with a line. */
    RealTerminal type(String line) throws IOException {
        synchronized (this) {
            answered = shown.length();
        }
        send((line + "\n").getBytes(UTF_8));
        return this;
    }

    /** Waits for a question and answers it. */
    RealTerminal answer(String line) throws IOException {
        if (!isAsked()) {
            throw new AssertionError("nobody asks for <" + line + ">:\n" + shown());
        }
        return type(line);
    }

    RealTerminal ctrlC() throws IOException {
        send(new byte[] {INTERRUPT});
        return this;
    }

    /** Ctrl-Z; returns when the job is stopped. */
    RealTerminal ctrlZ() throws IOException {
        int before = stops;
        send(new byte[] {SUSPEND});
        until("stopped", () -> stops > before);
        return this;
    }

    /** Lets it go on after Ctrl-Z. */
    RealTerminal fg() throws IOException {
        order("fg");
        return this;
    }

    RealTerminal resize(int columns, int rows) throws IOException {
        order("size " + columns + " " + rows);
        return this;
    }

    /** Sends INT, TERM, HUP or KILL to the Java process. */
    RealTerminal signal(String name) throws IOException {
        order("signal " + name);
        return this;
    }

    /** The window is closed: the terminal is gone and the job is told. */
    RealTerminal hangUp() throws IOException {
        order("hangup");
        return this;
    }

    /** The line is gone and nobody is told. */
    RealTerminal vanish() throws IOException {
        order("vanish");
        return this;
    }

    /** The settings of the terminal now; begins with {@code echo} or {@code -echo}. */
    String settings() throws IOException {
        synchronized (this) {
            settings = "";
        }
        order("settings");
        until("settings", () -> !settings.isEmpty());
        return settings;
    }

    /** Waits for the end and gives the exit code; 128 and the signal's number after a signal that was not caught. */
    int code() {
        until("the end", () -> code >= 0);
        return code;
    }

    /** Everything the terminal was sent, as text. */
    synchronized String shown() {
        return shown.toString();
    }

    /** What stands on a screen of that size now, empty lines at its end left out. */
    List<String> screen(int columns, int rows) {
        return new DrawnScreen(columns, rows).write(shown()).lines();
    }

    private synchronized String since() {
        return shown.substring(answered).replace("\r", "").replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "");
    }

    private void until(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (this) {
            while (!there.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || driverGone) {
                    throw new AssertionError("waited in vain for: " + what + "\nshown:\n" + shown);
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void send(byte[] typed) throws IOException {
        order("type " + Base64.getEncoder().encodeToString(typed));
    }

    private void order(String line) throws IOException {
        orders.write((line + "\n").getBytes(UTF_8));
        orders.flush();
    }

    private void read() {
        try (BufferedReader lines = driver.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException gone) {
            // Said below.
        }
        synchronized (this) {
            driverGone = true;
            notifyAll();
        }
    }

    private static final Pattern NEWS = Pattern.compile("(\\w+) ?(.*)");

    private synchronized void heard(String line) {
        Matcher news = NEWS.matcher(line);
        if (!news.matches()) {
            throw new AssertionError(line);
        }
        switch (news.group(1)) {
            case "shown" -> {
                bytes.writeBytes(Base64.getDecoder().decode(news.group(2)));
                shown.setLength(0);
                shown.append(bytes.toString(UTF_8));
            }
            case "settings" -> settings = news.group(2);
            case "stopped" -> stops++;
            case "ended" -> code = Integer.parseInt(news.group(2));
            default -> throw new AssertionError(line);
        }
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        driver.descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
