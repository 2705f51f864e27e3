package org.svod.cli.command;

import java.nio.file.Path;
import org.svod.cli.output.Environment;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;

/**
 * Where this run's files are. One directory is one vault.
 *
 * @param data the directory all named vaults live under
 * @param vault the directory of the vault this run works on
 * @param named whether that vault was named on the command line
 */
public record Places(Path data, Path vault, boolean named) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";
    private static final String MAIN = "main";

    /** The places that environment and options name; {@code --home} wins over {@code --vault}. */
    static Places of(Environment environment, GlobalOptions options) {
        Path data = environment.dataDirectory().toAbsolutePath();
        if (options.home().isPresent()) {
            return new Places(data, options.home().get().toAbsolutePath(), true);
        }
        String name = options.vault().orElse(MAIN);
        if (!name.matches(NAME)) {
            throw new Problem(ExitCode.USAGE, "bad-vault-name", name);
        }
        return new Places(data, data.resolve(name), options.vault().isPresent());
    }
}
