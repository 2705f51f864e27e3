package org.svod.vault.secret;

/** Turns what a person remembers into 32 bytes, slowly. */
@FunctionalInterface
public interface PassphraseKdf {

    /** Length of what comes out, in bytes. */
    int OUTPUT_BYTES = 32;

    /**
     * Derives {@value #OUTPUT_BYTES} bytes; whoever called closes them. Takes {@code profile.memoryKiB()} of heap while it
     * runs and wipes it after.
     */
    SecretBytes derive(SecretBytes input, byte[] salt, KdfProfile profile);
}
