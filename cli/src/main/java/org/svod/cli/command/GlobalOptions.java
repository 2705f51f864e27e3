package org.svod.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes, before or after its name. */
public final class GlobalOptions {
    @Option(names = "--vault", paramLabel = "NAME", scope = ScopeType.INHERIT)
    @Nullable String vault;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable Path home;

    @Option(names = "--passphrase-file", paramLabel = "F", scope = ScopeType.INHERIT)
    @Nullable Path passphraseFile;

    @Option(names = "--passphrase-fd", paramLabel = "N", scope = ScopeType.INHERIT)
    @Nullable Integer passphraseDescriptor;

    @Option(names = "--key-file", paramLabel = "F", scope = ScopeType.INHERIT)
    @Nullable Path keyFile;

    @Option(names = "--lang", paramLabel = "ru|en", scope = ScopeType.INHERIT)
    @Nullable String language;

    @Option(names = "--plain", scope = ScopeType.INHERIT)
    boolean plain;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--no-input", scope = ScopeType.INHERIT)
    boolean noInput;

    @Option(names = "--for", paramLabel = "ALIAS", scope = ScopeType.INHERIT)
    @Nullable String onWordOf;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(names = {"-V", "--version"})
    boolean version;

    /** The vault's name under the data directory, if named. */
    public Optional<String> vault() {
        return Optional.ofNullable(vault);
    }

    /** One vault's directory itself, if named. */
    public Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    /** The file whose first line is the passphrase. */
    public Optional<Path> passphraseFile() {
        return Optional.ofNullable(passphraseFile);
    }

    /** The open file descriptor whose first line is the passphrase. */
    public Optional<Integer> passphraseDescriptor() {
        return Optional.ofNullable(passphraseDescriptor);
    }

    /** The file that belongs to the passphrase, if one does. */
    public Optional<Path> keyFile() {
        return Optional.ofNullable(keyFile);
    }

    /** On whose word the entry is written. */
    public Optional<String> onWordOf() {
        return Optional.ofNullable(onWordOf);
    }

    /** Whether one document is wanted. */
    public boolean json() {
        return json;
    }

    /** Whether nobody may be asked. */
    public boolean noInput() {
        return noInput;
    }
}
