package org.svod.desk.standing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.svod.protocols.term.LocalizedText;

/** The texts of a summary one after another. What is no whole text, or not of its kind, throws an unchecked exception. */
public final class SummaryTexts {
    private static final int MANY = 1_000;

    private final ByteBuffer buffer;

    /** Reads what {@code encoded} holds. */
    public SummaryTexts(byte[] encoded) {
        this.buffer = ByteBuffer.wrap(encoded);
    }

    /** The next text. */
    public String text() {
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The next text as a number. */
    public int number() {
        return Integer.parseInt(text());
    }

    /** The next text as a time; none if it is empty. */
    public Optional<Instant> time() {
        String text = text();
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** The next two texts, Russian and English; none if both are blank. */
    public Optional<LocalizedText> title() {
        String ru = text();
        String en = text();
        return ru.isBlank() && en.isBlank() ? Optional.empty() : Optional.of(new LocalizedText(ru, en));
    }

    /** A number, and then that many of what {@code one} reads. */
    <T> List<T> list(Supplier<T> one) {
        int count = number();
        if (count < 0 || count > MANY) {
            throw new IllegalArgumentException("not so many: " + count);
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }
}
