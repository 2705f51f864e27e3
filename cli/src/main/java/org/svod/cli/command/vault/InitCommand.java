package org.svod.cli.command.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Creates the vault. At a terminal it asks for a passphrase twice and shows the recovery code once; scripts hand in a passphrase
 * file and say where the code goes. Nothing is left behind when it is stopped half-way.
 */
@Command
public final class InitCommand implements SvodCommand {
    private final VaultFounding founding;

    @Option(names = "--kdf", paramLabel = "low|standard")
    @Nullable String kdf;

    @Option(names = "--recovery-file", paramLabel = "F")
    @Nullable Path recoveryFile;

    @Option(names = "--no-recovery")
    boolean noRecovery;

    /** Creates through {@code founding}. */
    public InitCommand(VaultFounding founding) {
        this.founding = founding;
    }

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        VaultFounding.Founded founded =
                founding.found(session, Optional.ofNullable(kdf), Optional.ofNullable(recoveryFile), noRecovery);
        Map<String, Object> costs = new LinkedHashMap<>();
        costs.put("profile", founded.profileName());
        costs.put("memoryKiB", founded.profile().memoryKiB());
        costs.put("iterations", founded.profile().iterations());
        costs.put("lanes", founded.profile().lanes());
        costs.put("millis", founded.millis());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("vault", session.places().vault());
        data.put("kdf", costs);
        data.put("recovery", founded.recovery());
        List<String> warnings = new ArrayList<>();
        if (!founded.recovery()) {
            warnings.add(words.say("vault.no-recovery-warning"));
        } else if (recoveryFile != null) {
            warnings.add(words.say("vault.recovery-file-warning", recoveryFile));
        }
        Screen screen = Screen.of()
                .text(words.say("vault.created", session.places().vault()))
                .text(words.say("vault.created-kdf", founded.profile().memoryKiB() / 1024, founded.millis()))
                .end();
        return Answer.done("init", data, screen).warning(warnings).then("svod", "svod contact add ALIAS");
    }
}
