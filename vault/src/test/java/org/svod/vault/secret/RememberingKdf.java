package org.svod.vault.secret;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The real derivation, computed once for each input: thousands of openings of one file need not wait for it. */
public final class RememberingKdf implements PassphraseKdf {

    private final PassphraseKdf real;
    private final Map<String, SecretBytes> known = new HashMap<>();

    public RememberingKdf(PassphraseKdf real) {
        this.real = real;
    }

    @Override
    public SecretBytes derive(SecretBytes input, byte[] salt, KdfProfile profile) {
        String all = input.use(HexFormat.of()::formatHex) + HexFormat.of().formatHex(salt) + profile;
        return known.computeIfAbsent(all, unused -> real.derive(input, salt, profile))
                .copy();
    }
}
