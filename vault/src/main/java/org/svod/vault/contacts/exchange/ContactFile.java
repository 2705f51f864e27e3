package org.svod.vault.contacts.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svod.vault.contacts.exchange.text.FileRefusedException;
import org.svod.vault.contacts.exchange.text.FileText;
import org.svod.vault.contacts.intake.ContactRow;
import org.svod.vault.contacts.intake.RowProblem;

/**
 * What a file of contacts says: cards (vCard) or a table (CSV), which of them is seen by its first line.
 *
 * @param form what it is
 * @param oldEncoding whether it was no UTF-8 and was read as windows-1251
 * @param rows what can be taken in, in the order of the file
 * @param problems what cannot, in the order of the file
 * @param leftOut what is not kept, such as photos, with how many there were
 */
public record ContactFile(
        Form form,
        boolean oldEncoding,
        List<ContactRow> rows,
        List<RowProblem> problems,
        Map<String, Integer> leftOut) {
    /** The longest file that is read, in bytes. */
    public static final int MOST_BYTES = 64 << 20;
    /** The most cards or rows that are read. */
    public static final int MOST_ROWS = 100_000;

    private static final String CARD = "BEGIN:VCARD";

    /** Copies its lists. */
    public ContactFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        leftOut = Map.copyOf(leftOut);
    }

    /** What a file of contacts can be. */
    public enum Form {
        /** Electronic business cards: RFC 6350, and 3.0 (RFC 2426) and 2.1 before it. */
        VCARD,
        /** A table with a line of names above it (RFC 4180), with commas, semicolons or tabs. */
        CSV
    }

    /**
     * Reads all of it.
     *
     * @throws FileRefusedException if it is read neither as cards nor as a table, or is too large
     */
    public static ContactFile read(byte[] bytes) throws FileRefusedException {
        if (bytes.length > MOST_BYTES) {
            throw new FileRefusedException(FileRefusedException.Reason.TOO_LARGE);
        }
        FileText text = FileText.of(bytes);
        String start = text.text().stripLeading();
        if (start.isEmpty()) {
            throw new FileRefusedException(FileRefusedException.Reason.EMPTY);
        }
        boolean cards = start.substring(0, Math.min(start.length(), CARD.length()))
                .toUpperCase(Locale.ROOT)
                .equals(CARD);
        ReadRows read = new ReadRows();
        if (cards) {
            CardReader.read(text.text(), read);
        } else {
            new TableReader(text.text(), read).readAll();
        }
        return read.file(cards ? Form.VCARD : Form.CSV, text.oldEncoding());
    }

    /** The text of a file with these contacts; the columns of a table are named in Russian or English. */
    public static String text(Form form, List<SentContact> contacts, boolean inRussian) {
        return switch (form) {
            case VCARD -> CardWriter.text(contacts);
            case CSV -> TableWriter.text(contacts, inRussian);
        };
    }
}
