package org.svod.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A terminal at which the line {@code 999}, alone, drops the keys: at every question, a passphrase's included. */
public final class GuardedTerminal implements Terminal {
    private static final String DROP = "999";

    private final Terminal terminal;

    /** Guards {@code terminal}. */
    public GuardedTerminal(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean present() {
        return terminal.present();
    }

    @Override
    public int columns() {
        return terminal.columns();
    }

    @Override
    public int rows() {
        return terminal.rows();
    }

    @Override
    public void show(List<String> lines) {
        terminal.show(lines);
    }

    @Override
    public void showSecret(char[] line) {
        terminal.showSecret(line);
    }

    @Override
    public void repaint(String line) {
        terminal.repaint(line);
    }

    @Override
    public Optional<String> ask(String prompt) {
        Optional<String> typed = terminal.ask(prompt);
        guard(typed);
        return typed;
    }

    @Override
    public Waited await(String prompt, Duration most, Instant since) {
        Waited waited = terminal.await(prompt, most, since);
        guard(waited.line());
        return waited;
    }

    private static void guard(Optional<String> typed) {
        if (typed.filter(line -> line.strip().equals(DROP)).isPresent()) {
            throw new KeysDropped(false);
        }
    }

    @Override
    public Optional<byte[]> askSecret(String prompt) {
        Optional<byte[]> typed = terminal.askSecret(prompt);
        if (typed.filter(line -> Arrays.equals(line, DROP.getBytes(US_ASCII))).isPresent()) {
            throw new KeysDropped(false);
        }
        return typed;
    }

    @Override
    public void ringAt(List<Alarm> alarms) {
        terminal.ringAt(alarms);
    }

    @Override
    public void whenIdle(IdleRule rule) {
        terminal.whenIdle(rule);
    }

    @Override
    public void whileWaiting(Runnable errand) {
        terminal.whileWaiting(errand);
    }

    @Override
    public void dropTypedAhead() {
        terminal.dropTypedAhead();
    }

    @Override
    public void clear() {
        terminal.clear();
    }
}
