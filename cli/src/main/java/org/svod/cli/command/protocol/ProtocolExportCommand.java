package org.svod.cli.command.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.protocols.format.ProtocolSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a protocol out byte for byte: to standard output, or to a file that must not exist yet. */
@Command
public final class ProtocolExportCommand implements SvodCommand {
    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable Path out;

    @Mixin
    Shelf shelf = new Shelf();

    @Override
    public Answer run(Session session) {
        ProtocolSource source =
                shelf.of(session).find(id).orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", id));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", source.protocol().id());
        data.put("digest", source.protocol().digest().hex());
        if (out == null) {
            data.put("text", source.text());
            return Answer.done(
                    "protocol.export",
                    data,
                    Screen.of().exact(lines(source.text())).end());
        }
        byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(out, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Problem(e, ExitCode.BUSY, "file-exists", out);
        } catch (IOException e) {
            throw new Problem(e, ExitCode.FAILED, "file-unwritable", out);
        }
        data.put("path", out.toAbsolutePath());
        data.put("bytes", bytes.length);
        return Answer.done(
                "protocol.export",
                data,
                Screen.of().text(session.words().say("protocol.exported", out)).end());
    }

    // The writer ends every line itself; the text's own last line end would be one too many.
    private static List<String> lines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.split("\n", -1));
    }
}
