package org.svod.vault.secret;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id version 0x13 (RFC 9106) without secret value or associated data, by Bouncy Castle. Lanes run one by one. */
public final class Argon2id implements PassphraseKdf {

    @Override
    public SecretBytes derive(SecretBytes input, byte[] salt, KdfProfile profile) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(profile.memoryKiB())
                .withIterations(profile.iterations())
                .withParallelism(profile.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] derived = new byte[OUTPUT_BYTES];
        input.use(bytes -> generator.generateBytes(bytes, derived));
        return SecretBytes.takeFrom(derived);
    }
}
