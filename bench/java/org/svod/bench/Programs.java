package org.svod.bench;

import java.io.File;
import java.util.List;

/** Other programs, run to their end and timed from outside. */
final class Programs {
    private Programs() {}

    /** Seconds from start to end; throws if it fails. {@code in} is its standard input. */
    static double seconds(File in, List<String> command) throws Exception {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectInput(in)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return seconds;
    }
}
