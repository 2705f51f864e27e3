package org.svod.protocols.lint.spoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.svod.protocols.Protocol;
import org.svod.protocols.Translation;
import org.svod.protocols.field.Positions;
import org.svod.protocols.term.Language;

/** What a file says in one language, in 16 hex digits, so that a change since the translation is noticed. */
public final class SourceHash {
    private static final int DIGITS = 16;

    private SourceHash() {}

    /** The digits of a protocol's source language now; Russian if it does not say which that is. */
    public static String now(Protocol protocol, List<Positions.TextAt> texts) {
        return of(texts, protocol.translation().map(Translation::of).orElse(Language.RU));
    }

    /** Whether the translation was compared when the source language said what these digits stand for. */
    public static boolean isFresh(Protocol protocol, String now) {
        return protocol.translation()
                .filter(known -> known.source().equals(now))
                .isPresent();
    }

    /** The digits, over the texts of a file in their order. */
    public static String of(List<Positions.TextAt> texts, Language language) {
        StringBuilder all = new StringBuilder();
        LanguageTexts.of(texts)
                .filter(text -> text.language() == language)
                .forEach(text -> all.append(text.text().value()).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform must provide SHA-256, so this is a broken installation.
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
