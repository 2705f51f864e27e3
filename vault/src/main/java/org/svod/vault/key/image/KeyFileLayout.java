package org.svod.vault.key.image;

import org.svod.vault.seal.SealedBox;
import org.svod.vault.seal.SecretBox;

/** Where everything stands in a key file of format 1, in bytes. docs/formats/key-file.md is compared with these. */
public final class KeyFileLayout {

    public static final int FORMAT = 1;
    public static final int SUITE = 1;
    public static final int KDF_ARGON2ID = 1;

    /** Everything starts on such a block, the smallest unit most media write. */
    public static final int BLOCK = 4096;

    public static final int SLOTS = 8;

    // Inside the head. A later format keeps magic, format and digest where they are.
    public static final int MAGIC = 0;
    public static final int MAGIC_LENGTH = 8;
    public static final int FORMAT_NUMBER = MAGIC + MAGIC_LENGTH;
    public static final int SUITE_NUMBER = FORMAT_NUMBER + 2;
    public static final int KDF_NUMBER = SUITE_NUMBER + 1;
    public static final int KDF_MEMORY = KDF_NUMBER + 1;
    public static final int KDF_ITERATIONS = KDF_MEMORY + 4;
    public static final int KDF_LANES = KDF_ITERATIONS + 4;
    public static final int GENERATION = KDF_LANES + 4;
    public static final int SALT = GENERATION + 8;
    public static final int SALT_LENGTH = 32;
    public static final int DIGEST = SALT + SALT_LENGTH;
    public static final int DIGEST_LENGTH = 32;
    public static final int HEAD_PADDING = DIGEST + DIGEST_LENGTH;

    // Inside a slot.
    public static final int NOISE = 0;
    public static final int NOISE_LENGTH = 128 * 1024;
    public static final int KEY_BLOCK = NOISE + NOISE_LENGTH;
    public static final int RECORD_BLOCK = KEY_BLOCK + BLOCK;
    public static final int SLOT_LENGTH = RECORD_BLOCK + BLOCK;

    // Inside a key block.
    public static final int SEALED_KEY = 0;
    public static final int SEALED_KEY_LENGTH = SealedBox.KEY_BYTES + SecretBox.OVERHEAD_BYTES;
    public static final int COMMITMENT = SEALED_KEY + SEALED_KEY_LENGTH;
    public static final int COMMITMENT_LENGTH = 32;

    /** Plaintext of a record, padded with zeroes so that the sealed form fills its block. */
    public static final int RECORD_LENGTH = BLOCK - SealedBox.OVERHEAD_BYTES;

    /** Plaintext of the slot table, padded likewise. */
    public static final int TABLE_LENGTH = BLOCK - SecretBox.OVERHEAD_BYTES;

    // Inside a copy, and the file.
    public static final int FIRST_SLOT = BLOCK;
    public static final int TABLE = FIRST_SLOT + SLOTS * SLOT_LENGTH;
    public static final int COPY_LENGTH = TABLE + BLOCK;
    public static final int COPIES = 2;
    public static final int FILE_LENGTH = COPIES * COPY_LENGTH;

    private KeyFileLayout() {}

    /** Offset of a slot inside its copy. */
    public static int slot(int index) {
        if (index < 0 || index >= SLOTS) {
            throw new IndexOutOfBoundsException(index);
        }
        return FIRST_SLOT + index * SLOT_LENGTH;
    }
}
