package org.svod.vault.store.work;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work on a thread of its own, beside what the calling thread does meanwhile. Whatever the work uses may be let go after
 * {@link #close}: the thread has ended then. Like reading and writing a file, it is not ended by an interrupt; a caller
 * that was interrupted is so afterwards too.
 */
public final class Beside<T> implements AutoCloseable {
    private final FutureTask<T> task;
    private final Thread thread;

    private Beside(String name, Supplier<T> work) {
        task = new FutureTask<>(work::get);
        thread = new Thread(task, name);
        // The process may end while it runs, as it may while the calling thread does the same work.
        thread.setDaemon(true);
    }

    /** Begins. Close it on every way out. */
    public static <T> Beside<T> start(String name, Supplier<T> work) {
        Beside<T> beside = new Beside<>(name, work);
        beside.thread.start();
        return beside;
    }

    /** Waits for the end: the result, or whatever the work threw, thrown here. */
    public T join() {
        close();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            // A supplier throws nothing checked.
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        } catch (InterruptedException again) {
            throw new AssertionError("what has ended is not waited for", again);
        }
    }

    /** Waits for the end, however that is. Safe to call twice. */
    @Override
    public void close() {
        Waiting.calmly(thread::join);
    }
}
