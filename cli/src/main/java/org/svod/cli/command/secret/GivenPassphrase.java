package org.svod.cli.command.secret;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a script hands in a new passphrase.
 *
 * @param file its first line
 * @param descriptor the first line read from it; wins over the file
 */
public record GivenPassphrase(Optional<Path> file, Optional<Integer> descriptor) {
    /** Whether it is handed in, so that nobody needs to be asked. */
    public boolean isThere() {
        return file.isPresent() || descriptor.isPresent();
    }
}
