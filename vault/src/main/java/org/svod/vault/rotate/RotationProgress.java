package org.svod.vault.rotate;

/** Is told how a rotation goes. Called on the thread that rotates; must not touch the vault. */
public interface RotationProgress {
    /** A phase begins. */
    void begins(RotationPhase phase);

    /** So many rows have been copied. */
    void copied(long rows);

    /** Tells nobody. */
    static RotationProgress silent() {
        return new RotationProgress() {
            @Override
            public void begins(RotationPhase phase) {}

            @Override
            public void copied(long rows) {}
        };
    }
}
