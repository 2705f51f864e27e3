package org.svod.vault.store.work;

/** Waiting that an interrupt does not cut short, but finds again when it is over. */
final class Waiting {
    private Waiting() {}

    static void calmly(Wait wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    wait.await();
                    return;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Something that waits, and begins anew when it is called again after an interrupt. */
    @FunctionalInterface
    interface Wait {
        void await() throws InterruptedException;
    }
}
