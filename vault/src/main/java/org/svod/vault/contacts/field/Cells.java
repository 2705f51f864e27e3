package org.svod.vault.contacts.field;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.record.Fields;

/**
 * The encoding of a list of texts in a cell: the store's {@link Fields} with the label {@value #LABEL} and one field of
 * UTF-8 per text. One text is a list of one, nothing is the empty list. docs/formats/contact.md has it in words.
 */
public final class Cells {
    /** The first field of every cell. */
    public static final String LABEL = "svod/contact/1";

    private static final String ANY_VERSION = "svod/contact/";

    private Cells() {}

    /** The cell of these texts. */
    public static byte[] encode(List<String> texts) {
        Fields fields = Fields.labelled(LABEL);
        texts.forEach(fields::text);
        return fields.encoded();
    }

    /**
     * The texts of a cell.
     *
     * @throws NewerFormatException if the label has another version
     * @throws StoreDamagedException if these bytes are no such list
     */
    public static List<String> decode(byte[] encoded) throws VaultException {
        List<String> texts = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(encoded);
        try {
            do {
                int length = rest.getInt();
                if (length < 0 || length > rest.remaining()) {
                    throw new StoreDamagedException("a contact's field is cut off");
                }
                texts.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(rest.slice(rest.position(), length))
                        .toString());
                rest.position(rest.position() + length);
            } while (rest.hasRemaining());
        } catch (BufferUnderflowException | CharacterCodingException wrong) {
            throw new StoreDamagedException("a contact's field cannot be read", wrong);
        }
        checkLabel(texts.get(0));
        return List.copyOf(texts.subList(1, texts.size()));
    }

    private static void checkLabel(String label) throws VaultException {
        if (!label.equals(LABEL)) {
            if (label.startsWith(ANY_VERSION)) {
                throw new NewerFormatException();
            }
            throw new StoreDamagedException("a contact's field has a strange label");
        }
    }
}
