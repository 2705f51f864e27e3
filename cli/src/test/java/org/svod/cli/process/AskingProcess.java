package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.svod.cli.play.TestProgram;

/** One command line after the other as a second window, for each line it is given on standard input. */
public final class AskingProcess {
    private AskingProcess() {}

    /** The program's folder, and the command line; each line of standard input is what stands on the command's. */
    public static void main(String[] arguments) throws IOException {
        TestProgram program = new TestProgram(Path.of(arguments[0])).variable("XDG_RUNTIME_DIR", arguments[0]);
        String[] line = Arrays.copyOfRange(arguments, 1, arguments.length);
        System.out.println("begun");
        for (String text : new String(System.in.readAllBytes(), UTF_8).lines().toList()) {
            TestProgram.Ran ran = program.input(text).run(line);
            System.out.println(ran.code() + " " + ran.out().strip() + ran.err().strip());
        }
    }
}
