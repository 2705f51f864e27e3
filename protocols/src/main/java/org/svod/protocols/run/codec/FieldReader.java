package org.svod.protocols.run.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.protocols.run.codec.DecodeException.Problem;
import org.svod.protocols.run.event.Slots;

/**
 * Reads what {@link FieldWriter} writes. Every length is checked against what is left before anything is allocated, so
 * hostile bytes cost no more than their own size. Not safe for use by several threads.
 */
public final class FieldReader {
    /** The longest field in bytes. */
    public static final int MAX_FIELD = 1 << 16;
    /** The longest payload in bytes. */
    public static final int MAX_PAYLOAD = 1 << 20;

    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final ByteBuffer in;
    private final int kind;

    /** Reads the first three bytes; anything but that format is refused as newer. */
    public FieldReader(byte[] payload, int format) throws DecodeException {
        in = ByteBuffer.wrap(payload);
        if (payload.length > MAX_PAYLOAD) {
            throw new DecodeException(Problem.BAD_VALUE, 0);
        }
        if (payload.length < 3) {
            throw new DecodeException(Problem.TRUNCATED, payload.length);
        }
        int found = in.get() & 0xff;
        if (found != format) {
            throw new DecodeException(found > format ? Problem.NEWER_FORMAT : Problem.BAD_VALUE, 0);
        }
        kind = in.getShort() & 0xffff;
    }

    /** The kind named at the start. */
    public int kind() {
        return kind;
    }

    /** A text in valid UTF-8. */
    public String text() throws DecodeException {
        return text(field());
    }

    /** A text that may be absent. */
    public Optional<String> optionalText() throws DecodeException {
        ByteBuffer field = field();
        byte there = field.hasRemaining() ? field.get() : 2;
        if (there == 0 && !field.hasRemaining()) {
            return Optional.empty();
        }
        if (there != 1) {
            throw bad();
        }
        return Optional.of(text(field));
    }

    /** A text turned into a value; a refusal by the value itself is a bad value. */
    public <T> T value(Function<String, T> parse) throws DecodeException {
        String text = text();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException refused) {
            throw new DecodeException(Problem.BAD_VALUE, in.position(), refused);
        }
    }

    /** A text turned into a value, or nothing if it is none. */
    public <T> T known(Function<String, Optional<T>> parse) throws DecodeException {
        return value(parse).orElseThrow(this::bad);
    }

    /** Four bytes. */
    public int integer() throws DecodeException {
        return exactly(4).getInt();
    }

    /** Four bytes within bounds. */
    public int integer(int least, int most) throws DecodeException {
        int value = integer();
        if (value < least || value > most) {
            throw bad();
        }
        return value;
    }

    /** A time from 1900 to 9999. */
    public Instant instant() throws DecodeException {
        return instant(field());
    }

    /** A time that may be absent. */
    public Optional<Instant> optionalInstant() throws DecodeException {
        ByteBuffer field = field();
        return field.hasRemaining() ? Optional.of(instant(field)) : Optional.empty();
    }

    /** Rising numbers of people. */
    public Slots slots() throws DecodeException {
        ByteBuffer field = field();
        if (field.remaining() % 2 != 0) {
            throw bad();
        }
        List<Integer> numbers = new ArrayList<>();
        while (field.hasRemaining()) {
            numbers.add(field.getShort() & 0xffff);
        }
        try {
            return new Slots(numbers);
        } catch (IllegalArgumentException notRising) {
            throw new DecodeException(Problem.BAD_VALUE, in.position(), notRising);
        }
    }

    /** What is left, after checking that it is whole fields. */
    byte[] rest() throws DecodeException {
        int from = in.position();
        while (in.hasRemaining()) {
            ByteBuffer unused = field();
            assert unused.remaining() <= MAX_FIELD;
        }
        byte[] rest = new byte[in.limit() - from];
        in.get(from, rest);
        return rest;
    }

    /** Fails if anything is left. */
    public void end() throws DecodeException {
        if (in.hasRemaining()) {
            throw new DecodeException(Problem.TRAILING, in.position());
        }
    }

    private ByteBuffer field() throws DecodeException {
        if (in.remaining() < 4) {
            throw new DecodeException(Problem.TRUNCATED, in.limit());
        }
        int length = in.getInt();
        if (length < 0 || length > MAX_FIELD + 1) {
            throw bad();
        }
        if (length > in.remaining()) {
            throw new DecodeException(Problem.TRUNCATED, in.limit());
        }
        ByteBuffer field = in.slice(in.position(), length);
        in.position(in.position() + length);
        return field;
    }

    private ByteBuffer exactly(int length) throws DecodeException {
        ByteBuffer field = field();
        if (field.remaining() != length) {
            throw bad();
        }
        return field;
    }

    private Instant instant(ByteBuffer field) throws DecodeException {
        if (field.remaining() != 8) {
            throw bad();
        }
        // The bounds come first: no arithmetic on a wild number of milliseconds.
        long millis = field.getLong();
        if (millis < EARLIEST.toEpochMilli() || millis > LATEST.toEpochMilli()) {
            throw bad();
        }
        return Instant.ofEpochMilli(millis);
    }

    private String text(ByteBuffer field) throws DecodeException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(field).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new DecodeException(Problem.BAD_VALUE, in.position(), notUtf8);
        }
    }

    private DecodeException bad() {
        return new DecodeException(Problem.BAD_VALUE, in.position());
    }
}
