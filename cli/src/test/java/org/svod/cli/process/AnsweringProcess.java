package org.svod.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.svod.cli.play.TestProgram;

/**
 * Runs one command line after the other until it is killed: contacts with the next number, and steps of the one open
 * incident, taken back when there is none left. Each is announced before, and what it wrote is said once it has ended well.
 */
public final class AnsweringProcess {
    static final String TRYING = "trying ";
    static final String CONTACT = "contact ";
    static final String ENTRY = "entry ";

    private final TestProgram program;
    private final Random random;
    private int next;

    private AnsweringProcess(TestProgram program, Random random, int next) {
        this.program = program;
        this.random = random;
        this.next = next;
    }

    /** The program's folder, a seed, and the first contact's number. */
    public static void main(String[] arguments) throws IOException {
        AnsweringProcess process = new AnsweringProcess(
                new TestProgram(Path.of(arguments[0])),
                new Random(Long.parseLong(arguments[1])),
                Integer.parseInt(arguments[2]));
        // Whoever started it may be gone without having killed it.
        while (!System.out.checkError()) {
            process.answer();
        }
    }

    static String alias(int number) {
        return "heron" + number;
    }

    private void answer() throws IOException {
        if (random.nextBoolean()) {
            contact();
        } else {
            step();
        }
    }

    private void contact() throws IOException {
        say(TRYING + CONTACT + next);
        // Now and then one that is larger than usual, so that a transaction takes its time.
        program.input(Canaries.NOTE.repeat(random.nextInt(4) == 0 ? 130 : 1));
        TestProgram.Ran ran = program.open(
                "contact",
                "add",
                alias(next),
                "--role",
                "lawyer",
                "--phone",
                "+7916000" + (1000 + next),
                "--notes",
                "-");
        if (ran.code() != 0) {
            throw new IllegalStateException(ran.toString());
        }
        say(CONTACT + next++);
    }

    private void step() throws IOException {
        say(TRYING + ENTRY);
        TestProgram.Ran ran = program.open("incident", "done", "--json");
        if (ran.code() != 0) {
            ran = program.open("incident", "undo", "--json");
        }
        if (ran.code() != 0) {
            throw new IllegalStateException(ran.toString());
        }
        ran.data().getAsJsonArray("entries").forEach(id -> say(ENTRY + id.getAsString()));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
