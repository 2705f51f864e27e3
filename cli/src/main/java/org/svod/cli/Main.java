package org.svod.cli;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs once and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = Wiring.ofThisProcess().run(arguments);
        // Exit rather than return: a hung helper thread must not keep a process with keys alive.
        System.exit(code);
    }
}
