package org.svod.vault.contacts.field;

import java.util.List;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.record.TextList;

/**
 * The encoding of a list of texts in a cell: a {@link TextList} with the label {@value #LABEL}. One text is a list of one,
 * nothing is the empty list. docs/formats/contact.md has it in words.
 */
public final class Cells {
    /** The first field of every cell. */
    public static final String LABEL = "svod/contact/1";

    private static final TextList TEXTS = new TextList(LABEL, "a contact's field");

    private Cells() {}

    /** The cell of these texts. */
    public static byte[] encode(List<String> texts) {
        return TEXTS.encode(texts);
    }

    /**
     * The texts of a cell.
     *
     * @throws org.svod.vault.failure.NewerFormatException if the label has another version
     * @throws org.svod.vault.failure.StoreDamagedException if these bytes are no such list
     */
    public static List<String> decode(byte[] encoded) throws VaultException {
        return TEXTS.decode(encoded);
    }
}
