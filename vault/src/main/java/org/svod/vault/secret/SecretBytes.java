package org.svod.vault.secret;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Secret bytes that wipe themselves. Copies what comes in, lends a short-lived copy inside a callback and wipes that too,
 * throws {@link IllegalStateException} after {@link #close}. Whoever made it closes it. Safe for several threads, so that
 * a watcher may close it under a user. The JVM's collector may have moved the bytes before: copies it left are out of
 * reach, docs/threat-model.md says so.
 */
public final class SecretBytes implements AutoCloseable {

    private final byte[] bytes;
    private boolean closed;

    private SecretBytes(byte[] owned) {
        bytes = owned;
    }

    /** Copies; the caller still owns and wipes its array. */
    public static SecretBytes copyOf(byte[] source) {
        return new SecretBytes(source.clone());
    }

    /** Copies, then fills the source with zeroes: for arrays that nobody else needs. */
    public static SecretBytes takeFrom(byte[] source) {
        SecretBytes secret = copyOf(source);
        Arrays.fill(source, (byte) 0);
        return secret;
    }

    /** {@code length} fresh random bytes. */
    public static SecretBytes random(SecureRandom random, int length) {
        byte[] fresh = new byte[length];
        random.nextBytes(fresh);
        return new SecretBytes(fresh);
    }

    /** An independent copy; whoever asked closes it. */
    public synchronized SecretBytes copy() {
        requireOpen();
        return copyOf(bytes);
    }

    /** Number of bytes. */
    public synchronized int length() {
        requireOpen();
        return bytes.length;
    }

    /** Lends a copy of the bytes to {@code use} and wipes it afterwards, however that ends. */
    public <T, E extends Exception> T use(Use<T, E> use) throws E {
        byte[] lent;
        synchronized (this) {
            requireOpen();
            lent = bytes.clone();
        }
        try {
            return use.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    /** Constant-time comparison of the content; a closed secret equals nothing and throws. */
    public boolean sameAs(SecretBytes other) {
        return use(mine -> other.<Boolean, RuntimeException>use(theirs -> MessageDigest.isEqual(mine, theirs)));
    }

    /** Wipes the bytes. Closing twice is fine. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretBytes[redacted]";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this secret has been wiped");
        }
    }

    /** What is done with lent bytes; it must neither keep nor return the array itself. */
    @FunctionalInterface
    public interface Use<T, E extends Exception> {
        T apply(byte[] lent) throws E;
    }
}
