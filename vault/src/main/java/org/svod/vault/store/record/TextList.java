package org.svod.vault.store.record;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;

/** A list of texts as bytes: {@link Fields} with a label that carries a version, then one field of UTF-8 per text. */
public final class TextList {
    private final String label;
    private final String anyVersion;
    private final String what;

    /**
     * A list for one purpose.
     *
     * @param label such as {@code svod/keys/1}; what follows the last slash is the version
     * @param what what such a list is, in plain English, for the report of damage
     */
    public TextList(String label, String what) {
        this.label = label;
        this.anyVersion = label.substring(0, label.lastIndexOf('/') + 1);
        this.what = what;
    }

    /** The bytes of these texts. */
    public byte[] encode(List<String> texts) {
        Fields fields = Fields.labelled(label);
        texts.forEach(fields::text);
        return fields.encoded();
    }

    /**
     * The texts in these bytes.
     *
     * @throws NewerFormatException if the label has another version
     * @throws StoreDamagedException if these bytes are no such list
     */
    public List<String> decode(byte[] encoded) throws VaultException {
        List<String> texts = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(encoded);
        try {
            do {
                int length = rest.getInt();
                if (length < 0 || length > rest.remaining()) {
                    throw new StoreDamagedException(what + " is cut off");
                }
                texts.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(rest.slice(rest.position(), length))
                        .toString());
                rest.position(rest.position() + length);
            } while (rest.hasRemaining());
        } catch (BufferUnderflowException | CharacterCodingException wrong) {
            throw new StoreDamagedException(what + " cannot be read", wrong);
        }
        checkLabel(texts.get(0));
        return List.copyOf(texts.subList(1, texts.size()));
    }

    private void checkLabel(String found) throws VaultException {
        if (!found.equals(label)) {
            if (found.startsWith(anyVersion)) {
                throw new NewerFormatException();
            }
            throw new StoreDamagedException(what + " has a strange label");
        }
    }
}
