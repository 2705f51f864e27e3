package org.svod.cli.process;

import java.nio.file.Path;
import java.util.Arrays;
import org.svod.cli.play.TestProgram;

/** One command line in a process of its own, with a cheap derivation; it may be killed. */
public final class CommandProcess {
    private CommandProcess() {}

    /** The folder of a {@link TestProgram}, and the command line; what it says comes as it ends. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("begun");
        TestProgram.Ran ran =
                new TestProgram(Path.of(arguments[0])).open(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.out.println("code " + ran.code());
        System.out.println(ran.out() + ran.err());
    }
}
