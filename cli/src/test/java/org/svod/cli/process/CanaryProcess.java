package org.svod.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import org.svod.cli.play.TestProgram;

/** A whole session with words that must not be found: a vault, a contact, an incident, then an open prompt. */
public final class CanaryProcess {
    private CanaryProcess() {}

    /** The program's folder; answers one key at the prompt, and then ends. */
    public static void main(String[] arguments) throws IOException {
        TestProgram program = new TestProgram(Path.of(arguments[0]));
        well(program.open("init", "--kdf", "low", "--no-recovery"));
        well(program.input(Canaries.NAME)
                .open("contact", "add", "heron", "--role", "lawyer", "--phone", Canaries.PHONE, "--name", "-"));
        well(program.input(Canaries.NOTE.repeat(130)).open("contact", "edit", "heron", "--notes", "-"));
        well(program.input(Canaries.PLACE)
                .open("incident", "open", "detention-administrative", "--people", "2", "--place", "-"));
        for (int i = 0; i < 10; i++) {
            well(program.input(Canaries.NOTE).open("incident", "note", "-"));
        }
        System.exit(HoldingProcess.wiring(program).run());
    }

    private static void well(TestProgram.Ran ran) {
        if (ran.code() != 0) {
            throw new IllegalStateException(ran.toString());
        }
    }
}
