package org.svod.vault.contacts.exchange.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.svod.vault.contacts.exchange.text.FileRefusedException.Reason;

/**
 * The bytes of a file as text: UTF-8 or, with a byte order mark, UTF-16; what is not valid UTF-8 is read as windows-1251, in
 * which older programs write Russian.
 *
 * @param text without the byte order mark
 * @param oldEncoding whether it was read as windows-1251
 */
public record FileText(String text, boolean oldEncoding) {
    private static final char MARK = '\ufeff';

    /** Reads all of them; refused is what is no text, such as a picture. */
    public static FileText of(byte[] bytes) throws FileRefusedException {
        try {
            return checked(decoded(bytes, isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8), false);
        } catch (CharacterCodingException notUtf) {
            try {
                return checked(decoded(bytes, Charset.forName("windows-1251")), true);
            } catch (CharacterCodingException notText) {
                throw new FileRefusedException(Reason.NOT_TEXT);
            }
        }
    }

    private static FileText checked(String text, boolean oldEncoding) throws FileRefusedException {
        // A text has no zero character; a picture, an archive or a database soon has one.
        if (text.indexOf('\0') >= 0) {
            throw new FileRefusedException(Reason.NOT_TEXT);
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
        return new FileText(marked ? text.substring(1) : text, oldEncoding);
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
