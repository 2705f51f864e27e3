package org.svod.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads the first line of a stream into bytes that can be wiped; nothing of it passes through a String. */
public final class SecretLine {
    /** A passphrase line longer than this is refused rather than read. */
    public static final int LIMIT = 4096;

    private SecretLine() {}

    /**
     * The first line without its line end (LF or CRLF). Empty at the end of the stream.
     *
     * @throws IOException if reading fails, or the line is longer than {@link #LIMIT} bytes
     */
    public static Optional<byte[]> first(InputStream in) throws IOException {
        byte[] buffer = new byte[LIMIT];
        int length = 0;
        try {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                if (length == LIMIT) {
                    throw new IOException("line too long");
                }
                buffer[length++] = (byte) next;
                next = in.read();
            }
            if (length > 0 && buffer[length - 1] == '\r') {
                length--;
            }
            return Optional.of(Arrays.copyOf(buffer, length));
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }
}
