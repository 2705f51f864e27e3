package org.svod.protocols.run.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.run.event.Slots;

/**
 * Writes fields one after the other: each a four-byte big-endian length and so many bytes. Equal values give equal
 * bytes. Not safe for use by several threads.
 */
public final class FieldWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Starts with one byte that names the format and two that name the kind. */
    public FieldWriter(int format, int kind) {
        if (format < 0 || format > 0xff || kind < 0 || kind > 0xffff) {
            throw new IllegalArgumentException("not a format and a kind: " + format + ", " + kind);
        }
        out.write(format);
        out.write(kind >>> 8);
        out.write(kind);
    }

    /**
     * UTF-8, not normalised.
     *
     * @throws IllegalArgumentException if the text is longer than a field may be or holds half a surrogate pair, which
     *     a plain encoder would silently turn into a question mark
     */
    public FieldWriter text(String text) {
        return field(utf8(text));
    }

    /** Nothing at all as {@code 00}, a text as {@code 01} and its UTF-8. */
    public FieldWriter optionalText(Optional<String> text) {
        byte[] utf8 = utf8(text.orElse(""));
        return field(
                text.isEmpty()
                        ? new byte[] {0}
                        : ByteBuffer.allocate(1 + utf8.length)
                                .put((byte) 1)
                                .put(utf8)
                                .array());
    }

    /** Four bytes, big-endian, two's complement. */
    public FieldWriter integer(int value) {
        return field(ByteBuffer.allocate(4).putInt(value).array());
    }

    /** Eight bytes: milliseconds since 1970-01-01T00:00Z. */
    public FieldWriter instant(Instant at) {
        if (at.isBefore(FieldReader.EARLIEST) || at.isAfter(FieldReader.LATEST)) {
            throw new IllegalArgumentException("not a time from 1900 to 9999");
        }
        return field(ByteBuffer.allocate(8).putLong(at.toEpochMilli()).array());
    }

    /** Nothing at all as an empty field, a time as {@link #instant}. */
    public FieldWriter optionalInstant(Optional<Instant> at) {
        return at.isPresent() ? instant(at.get()) : field(new byte[0]);
    }

    /** Two bytes for each number, rising. */
    public FieldWriter slots(Slots slots) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * slots.numbers().size());
        slots.numbers().forEach(number -> bytes.putShort(number.shortValue()));
        return field(bytes.array());
    }

    /** Appends bytes that are fields already. */
    FieldWriter raw(byte[] fields) {
        out.writeBytes(fields);
        return this;
    }

    /** All that was written so far. */
    public byte[] bytes() {
        if (out.size() > FieldReader.MAX_PAYLOAD) {
            throw new IllegalArgumentException("longer than " + FieldReader.MAX_PAYLOAD + " bytes");
        }
        return out.toByteArray();
    }

    private FieldWriter field(byte[] bytes) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            if (bytes.length > FieldReader.MAX_FIELD) {
                throw new IllegalArgumentException("longer than " + FieldReader.MAX_FIELD + " bytes");
            }
            return bytes;
        } catch (CharacterCodingException halfAPair) {
            throw new IllegalArgumentException("half a surrogate pair", halfAPair);
        }
    }
}
