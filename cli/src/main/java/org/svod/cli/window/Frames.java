package org.svod.cli.window;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.svod.protocols.term.Language;

/**
 * The bytes of requests and answers: docs/formats/window.md. A frame is a mark with the version in it, the length of what
 * follows, and that. Every length is compared with what may and what can be there before anything is made for it.
 */
final class Frames {
    /** The longest request, without its head. */
    static final int MOST_REQUEST = 1 << 16;

    /** The longest answer, without its head. */
    static final int MOST_ANSWER = 1 << 22;

    /** Mark and length. */
    static final int HEAD = 12;

    private static final byte[] REQUEST = "SVODASK1".getBytes(UTF_8);
    private static final byte[] ANSWER = "SVODSAY1".getBytes(UTF_8);
    private static final int MOST_ARGUMENTS = 256;
    private static final int MOST_SIDE = 9999;
    private static final int NUMBERS = 8;

    private Frames() {}

    /** A request as a frame; throws if it is too long. */
    static ByteBuffer of(WindowRequest request) throws UnfitFrameException {
        List<byte[]> texts = new ArrayList<>();
        request.arguments().forEach(argument -> texts.add(argument.getBytes(UTF_8)));
        texts.add(request.input().getBytes(UTF_8));
        if (texts.size() > MOST_ARGUMENTS + 1) {
            throw new UnfitFrameException("too many arguments");
        }
        ByteBuffer frame = framed(REQUEST, NUMBERS + length(texts), MOST_REQUEST);
        WindowForm form = request.form();
        frame.put((byte) ((form.terminal() ? 1 : 0) | (form.plain() ? 2 : 0) | (form.colourless() ? 4 : 0)));
        frame.put((byte) (form.language() == Language.RU ? 1 : 0));
        frame.putShort((short) Math.min(form.columns(), MOST_SIDE));
        frame.putShort((short) Math.min(form.rows(), MOST_SIDE));
        frame.putShort((short) request.arguments().size());
        texts.forEach(text -> frame.putInt(text.length).put(text));
        return frame.flip();
    }

    /** An answer as a frame; throws if it is too long. */
    static ByteBuffer of(WindowAnswer answer) throws UnfitFrameException {
        if (answer instanceof WindowAnswer.Done done) {
            List<byte[]> texts = List.of(done.out().getBytes(UTF_8), done.err().getBytes(UTF_8));
            ByteBuffer frame = framed(ANSWER, 2 + length(texts), MOST_ANSWER);
            frame.put((byte) 0).put((byte) done.code());
            texts.forEach(text -> frame.putInt(text.length).put(text));
            return frame.flip();
        }
        ByteBuffer frame = framed(ANSWER, 2, MOST_ANSWER);
        return frame.put(kind(answer)).put((byte) 0).flip();
    }

    private static byte kind(WindowAnswer other) {
        if (other instanceof WindowAnswer.NotNow) {
            return 1;
        }
        return (byte) (other instanceof WindowAnswer.Refused ? 2 : 3);
    }

    /** How long the rest of a request is, from its head. */
    static int requestLength(ByteBuffer head) throws UnfitFrameException {
        return length(head, REQUEST, MOST_REQUEST);
    }

    /** How long the rest of an answer is, from its head. */
    static int answerLength(ByteBuffer head) throws UnfitFrameException {
        return length(head, ANSWER, MOST_ANSWER);
    }

    /** The request in the rest of a frame. */
    static WindowRequest request(ByteBuffer body) throws UnfitFrameException {
        try {
            byte flags = body.get();
            byte language = body.get();
            int columns = body.getShort();
            int rows = body.getShort();
            int count = body.getShort();
            if (flags < 0 || flags > 7 || language < 0 || language > 1 || count < 0 || count > MOST_ARGUMENTS) {
                throw new UnfitFrameException("a number that is not known");
            }
            if (columns < 1 || columns > MOST_SIDE || rows < 1 || rows > MOST_SIDE) {
                throw new UnfitFrameException("a window of that size");
            }
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                arguments.add(text(body));
            }
            WindowForm form = new WindowForm(
                    (flags & 1) != 0,
                    (flags & 2) != 0,
                    (flags & 4) != 0,
                    columns,
                    rows,
                    language == 1 ? Language.RU : Language.EN);
            return ended(new WindowRequest(form, arguments, text(body)), body);
        } catch (BufferUnderflowException shorter) {
            throw new UnfitFrameException("it ends too early");
        }
    }

    /** The answer in the rest of a frame. */
    static WindowAnswer answer(ByteBuffer body) throws UnfitFrameException {
        try {
            byte kind = body.get();
            int code = body.get() & 0xff;
            return switch (kind) {
                case 0 -> ended(new WindowAnswer.Done(code, text(body), text(body)), body);
                case 1 -> ended(new WindowAnswer.NotNow(), body);
                case 2 -> ended(new WindowAnswer.Refused(), body);
                case 3 -> ended(new WindowAnswer.TooLong(), body);
                default -> throw new UnfitFrameException("an answer that is not known");
            };
        } catch (BufferUnderflowException shorter) {
            throw new UnfitFrameException("it ends too early");
        }
    }

    private static <T> T ended(T read, ByteBuffer body) throws UnfitFrameException {
        if (body.hasRemaining()) {
            throw new UnfitFrameException("more than belongs there");
        }
        return read;
    }

    private static int length(List<byte[]> texts) {
        return texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    }

    private static ByteBuffer framed(byte[] mark, int length, int most) throws UnfitFrameException {
        if (length > most) {
            throw new UnfitFrameException("too long");
        }
        return ByteBuffer.allocate(HEAD + length).put(mark).putInt(length);
    }

    private static int length(ByteBuffer head, byte[] mark, int most) throws UnfitFrameException {
        byte[] found = new byte[mark.length];
        head.get(found);
        int length = head.getInt();
        if (!Arrays.equals(found, mark)) {
            throw new UnfitFrameException("another version, or no frame");
        }
        if (length < 0 || length > most) {
            throw new UnfitFrameException("too long");
        }
        return length;
    }

    private static String text(ByteBuffer body) throws UnfitFrameException {
        int length = body.getInt();
        if (length < 0 || length > body.remaining()) {
            throw new UnfitFrameException("a text longer than the frame");
        }
        ByteBuffer text = body.slice(body.position(), length);
        body.position(body.position() + length);
        try {
            return UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException notText) {
            throw new UnfitFrameException("not UTF-8");
        }
    }
}
