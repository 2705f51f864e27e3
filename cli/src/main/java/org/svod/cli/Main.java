package org.svod.cli;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs once and ends the process with its exit code; Ctrl-C, hang-up and termination leave at the next question. */
    public static void main(String[] arguments) {
        Wiring wiring = Wiring.ofThisProcess();
        Leaving leaving = new Leaving(wiring::stop);
        leaving.watch();
        int code = wiring.run(arguments);
        leaving.ended();
        // Exit rather than return: a hung helper thread must not keep a process with keys alive.
        System.exit(code);
    }
}
