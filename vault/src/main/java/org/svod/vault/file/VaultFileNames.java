package org.svod.vault.file;

/** Names inside a vault's directory that more than one part of the vault must agree on; the launcher knows them too. */
public final class VaultFileNames {

    /** The key file. */
    public static final String KEYS = "keys";

    /** Made first of all by an erase; whoever finds it writes nothing more. */
    public static final String ERASED = "erased";

    private VaultFileNames() {}
}
