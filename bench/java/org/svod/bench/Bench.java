package org.svod.bench;

import java.nio.file.Path;

/** Rotation, derivation of keys and backup against what a user would take instead, and a mass incident. Called by {@code bench/run}. */
public final class Bench {
    private Bench() {}

    /** The scratch directory, and megabytes of the store that is rotated. */
    public static void main(String[] arguments) throws Exception {
        Path scratch = Path.of(arguments[0]);
        new RotationBench(scratch).run(Integer.parseInt(arguments[1]), 3);
        new BackupBench(scratch).run(3);
        new KdfBench().run(3);
        new MassBench(scratch).run(200, 5_000, 100_000);
    }
}
