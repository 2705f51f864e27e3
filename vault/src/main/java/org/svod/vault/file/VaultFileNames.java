package org.svod.vault.file;

/** Names inside a vault's directory that more than one part of the vault must agree on; the launcher knows them too. */
public final class VaultFileNames {

    /** The key file. */
    public static final String KEYS = "keys";

    /** Made first of all by an erase; whoever finds it writes nothing more. */
    public static final String ERASED = "erased";

    /** The folder in which an erase is rehearsed; gone when that is over. */
    public static final String REHEARSAL = "rehearsal";

    /** What the last rehearsal measured; holds no secret. */
    public static final String REHEARSED = "rehearsed";

    private VaultFileNames() {}
}
