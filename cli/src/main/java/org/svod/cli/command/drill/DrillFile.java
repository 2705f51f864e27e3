package org.svod.cli.command.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.drill.DrillShelf;
import org.svod.protocols.drill.file.DrillReader;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;

/** A drill as it is named on the command line: one that comes with the program, or a file of the movement's own. */
final class DrillFile {
    private DrillFile() {}

    static DrillSource find(String typed, Session session) {
        Optional<DrillSource> bundled = new DrillShelf().find(typed);
        if (bundled.isPresent()) {
            return bundled.get();
        }
        if (!typed.endsWith(".yaml") && !typed.endsWith(".yml")) {
            throw new Problem(ExitCode.NOT_FOUND, "drill-not-found", typed);
        }
        try (InputStream in = Files.newInputStream(Path.of(typed))) {
            // One byte more than the reader accepts, so that too large a file is refused and not cut.
            return DrillReader.read(typed, in.readNBytes(ProtocolReader.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new Problem(e, ExitCode.NOT_FOUND, "file-unreadable", typed);
        } catch (ProtocolParseException wrong) {
            throw new Problem(
                    wrong,
                    ExitCode.NEGATIVE,
                    "drill-unreadable",
                    typed,
                    wrong.line(),
                    wrong.column(),
                    session.words().say("lint." + wrong.problem().code()));
        }
    }
}
