package org.svod.cli.command.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.format.ProtocolSource;

/** Reads a protocol from a file, or from standard input for {@code -}. */
final class ProtocolFile {
    private static final String INPUT = "-";

    private ProtocolFile() {}

    static ProtocolSource read(String file, Session session) throws ProtocolParseException {
        try (InputStream in = file.equals(INPUT) ? session.environment().in() : Files.newInputStream(Path.of(file))) {
            // One byte more than the reader accepts, so that too large a file is refused and not cut.
            return ProtocolReader.read(file, in.readNBytes(ProtocolReader.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new Problem(e, ExitCode.NOT_FOUND, "file-unreadable", file);
        }
    }
}
