package org.svod.vault.contacts.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.exchange.text.Formula;
import org.svod.vault.contacts.field.Phone;

/**
 * Writes contacts as a table a spreadsheet opens by itself: byte order mark, semicolons, CRLF. Each value of a list has a
 * column of its own, so that a comma in it stays a comma.
 */
final class TableWriter {
    private final List<SentContact> contacts;
    private final boolean inRussian;
    private final List<String> heads = new ArrayList<>();
    private final List<Function<SentContact, String>> cells = new ArrayList<>();

    private TableWriter(List<SentContact> contacts, boolean inRussian) {
        this.contacts = contacts;
        this.inRussian = inRussian;
        column(Column.ALIAS, Contact::alias);
        column(Column.NAME, Contact::name);
        columns(Column.ROLES, Contact::roles);
        columns(
                Column.PHONES,
                contact -> contact.phones().stream().map(Phone::asTyped).toList());
        columns(Column.HANDLES, Contact::handles);
        column(Column.CITY, Contact::city);
        columns(Column.LANGUAGES, Contact::languages);
        column(Column.HOURS, Contact::hours);
        column(Column.NOTES, Contact::notes);
        columns(Column.TAGS, Contact::tags);
        column(
                Column.VERIFIED_BY,
                contact -> contact.verification().map(each -> each.by()).orElse(""));
        column(Column.VERIFIED_ON, contact -> contact.verification()
                .map(each -> each.on().toString())
                .orElse(""));
        heads.add(Column.ID.written(inRussian));
        cells.add(SentContact::id);
    }

    /** The text of the table, with the names of its columns in Russian or English. */
    static String text(List<SentContact> contacts, boolean inRussian) {
        return new TableWriter(contacts, inRussian).text();
    }

    private String text() {
        StringWriter text = new StringWriter().append('\ufeff');
        try (CsvWriter table = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            table.writeRecord(heads);
            for (SentContact contact : contacts) {
                table.writeRecord(cells.stream()
                        .map(cell -> Formula.written(cell.apply(contact)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always writable", e);
        }
        return text.toString();
    }

    private void column(Column column, Function<Contact, String> value) {
        heads.add(column.written(inRussian));
        cells.add(sent -> value.apply(sent.contact()));
    }

    private void columns(Column column, Function<Contact, List<String>> values) {
        int most = contacts.stream()
                .mapToInt(sent -> values.apply(sent.contact()).size())
                .max()
                .orElse(0);
        for (int at = 0; at < Math.max(1, most); at++) {
            int which = at;
            heads.add(column.written(inRussian) + " " + (at + 1));
            cells.add(sent -> {
                List<String> all = values.apply(sent.contact());
                return which < all.size() ? all.get(which) : "";
            });
        }
    }
}
