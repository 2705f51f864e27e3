package org.svod.cli.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.svod.cli.terminal.Alarm;
import org.svod.cli.terminal.Stopped;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.terminal.Waited;

/**
 * A person at a terminal of a given size: answers in the order they were given, and everything shown, questions
 * included, kept as it stood there. When the answers are used up the line is dropped, as by a hang-up.
 */
public final class ScriptedTerminal implements Terminal {
    /** What stands in the transcript for a secret that was typed. */
    public static final String UNSEEN = "(unseen)";

    /** An answer that stands for the secret shown last, typed from paper. */
    public static final String COPIED = "(copied)";

    /** An answer that stands for nobody typing anything until the time of a wait is up. */
    public static final String NOTHING = "(nothing)";

    /** An answer that stands for Ctrl-C: the process is told to end while the question waits. */
    public static final String CTRL_C = "(ctrl-c)";

    private final int columns;
    private final int rows;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> transcript = new ArrayList<>();
    private final List<String> prompts = new ArrayList<>();
    private List<Alarm> alarms = List.of();
    private final List<Duration> waits = new ArrayList<>();
    private int clears;
    private final List<String> shownSecret = new ArrayList<>();
    private boolean answeredSince;

    public ScriptedTerminal(int columns, int rows, String... answers) {
        this.columns = columns;
        this.rows = rows;
        this.answers.addAll(List.of(answers));
    }

    /** 80 columns, 24 rows. */
    public static ScriptedTerminal wide(String... answers) {
        return new ScriptedTerminal(80, 24, answers);
    }

    /** A telephone held upright, over ssh: 40 columns, 15 rows. */
    public static ScriptedTerminal phone(String... answers) {
        return new ScriptedTerminal(40, 15, answers);
    }

    /** Everything that stood on the screen so far. */
    public List<String> transcript() {
        return List.copyOf(transcript);
    }

    /** What would ring while the last question waited. */
    public List<Alarm> alarms() {
        return alarms;
    }

    /** The questions alone, each as it stood before what was typed. */
    public List<String> prompts() {
        return List.copyOf(prompts);
    }

    /** How often the screen was cleared. */
    public int clears() {
        return clears;
    }

    /** How many answers nobody asked for. */
    public int left() {
        return answers.size();
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void show(List<String> lines) {
        transcript.addAll(lines);
    }

    @Override
    public void showSecret(char[] line) {
        if (answeredSince) {
            shownSecret.clear();
        }
        answeredSince = false;
        shownSecret.add(new String(line).strip());
        transcript.add(new String(line));
    }

    /** The secret shown last, its lines with one space between. */
    public String copied() {
        return String.join(" ", shownSecret);
    }

    @Override
    public Optional<String> ask(String prompt) {
        prompts.add(prompt);
        answeredSince = true;
        Optional<String> answer = next();
        transcript.add(prompt + answer.orElse(""));
        return answer;
    }

    @Override
    public Waited await(String prompt, Duration most, Instant since) {
        prompts.add(prompt);
        waits.add(most);
        Optional<String> answer = next();
        boolean timeUp = answer.filter(NOTHING::equals).isPresent();
        transcript.add(prompt + (timeUp ? "" : answer.orElse("")));
        return timeUp ? Waited.TIME_UP : new Waited(false, answer);
    }

    private Optional<String> next() {
        Optional<String> answer = Optional.ofNullable(answers.poll());
        if (answer.filter(CTRL_C::equals).isPresent()) {
            throw new Stopped();
        }
        return answer;
    }

    /** How long each wait was to be at most. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public Optional<byte[]> askSecret(String prompt) {
        prompts.add(prompt);
        answeredSince = true;
        Optional<String> answer = next().map(typed -> typed.equals(COPIED) ? copied() : typed);
        transcript.add(prompt + answer.map(typed -> UNSEEN).orElse(""));
        return answer.map(typed -> typed.getBytes(UTF_8));
    }

    @Override
    public void ringAt(List<Alarm> given) {
        alarms = List.copyOf(given);
    }

    @Override
    public void dropTypedAhead() {
        // Every answer of the script is typed after its question.
    }

    @Override
    public void clear() {
        clears++;
    }
}
