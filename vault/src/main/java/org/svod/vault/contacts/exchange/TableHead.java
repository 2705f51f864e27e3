package org.svod.vault.contacts.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.svod.vault.contacts.exchange.text.Formula;

/** The line above a table: what each of its columns is. A column we do not know goes into the notes, under its name. */
final class TableHead {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\n]\\s*");
    /** Not every comma: one also stands before the note of a number. */
    private static final Pattern BETWEEN_PHONES =
            Pattern.compile("\\s*(?:[;\\n]|:::|,\\s*(?=\\+|\\d[\\d\\s()\\-]{5,}))\\s*");

    private static final Set<Column> LISTS = EnumSet.of(
            Column.ROLES, Column.PHONES, Column.HANDLES, Column.EMAIL, Column.LANGUAGES, Column.TAGS, Column.NOTES);

    private final List<String> heads;
    private final List<Optional<Column>> columns = new ArrayList<>();

    TableHead(List<String> heads) {
        this.heads = List.copyOf(heads);
        Set<Column> taken = EnumSet.noneOf(Column.class);
        for (String head : heads) {
            // Of two columns for one text the second is kept too, in the notes.
            columns.add(Column.named(head).filter(column -> taken.add(column) || LISTS.contains(column)));
        }
    }

    int width() {
        return heads.size();
    }

    /** How many columns are known. */
    int known() {
        return (int) columns.stream().filter(Optional::isPresent).count();
    }

    /** Whether the rows can be told apart: there is an alias or a name. */
    boolean namesPeople() {
        return columns.stream()
                .flatMap(Optional::stream)
                .anyMatch(EnumSet.of(Column.ALIAS, Column.NAME, Column.FIRST, Column.LAST)::contains);
    }

    /** One record as a contact. */
    RowDraft draft(List<String> cells) {
        RowDraft draft = new RowDraft();
        String[] names = {"", "", "", ""};
        for (int at = 0; at < Math.min(cells.size(), heads.size()); at++) {
            String cell = Formula.read(cells.get(at)).strip();
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Column> column = columns.get(at);
            if (column.isEmpty()) {
                draft.note(
                        heads.get(at).isBlank()
                                ? Integer.toString(at + 1)
                                : heads.get(at).strip(),
                        cell);
            } else {
                put(draft, names, column.get(), Column.isNumbered(heads.get(at)), cell);
            }
        }
        draft.name = String.join(" ", names).replaceAll(" +", " ").strip();
        return draft;
    }

    private static void put(RowDraft draft, String[] names, Column column, boolean numbered, String cell) {
        switch (column) {
            case ID -> draft.id = cell;
            case ALIAS -> draft.alias = cell;
            case NAME -> names[0] = cell;
            case FIRST -> names[1] = cell;
            case MIDDLE -> names[2] = cell;
            case LAST -> names[3] = cell;
            case ROLES -> draft.roles.addAll(parts(BETWEEN, numbered, cell));
            case PHONES -> draft.phones.addAll(parts(BETWEEN_PHONES, numbered, cell));
            case HANDLES -> draft.handles.addAll(parts(BETWEEN, numbered, cell));
            case EMAIL -> parts(BETWEEN, numbered, cell).forEach(address -> draft.handles.add("email:" + address));
            case CITY -> draft.city = cell;
            case LANGUAGES -> draft.languages.addAll(parts(BETWEEN, numbered, cell));
            case HOURS -> draft.hours = cell;
            case NOTES -> draft.notes.add(cell);
            case TAGS -> draft.tags.addAll(parts(BETWEEN, numbered, cell));
            case VERIFIED_BY -> draft.verifiedBy = cell;
            case VERIFIED_ON -> draft.verifiedOn = cell;
        }
    }

    private static List<String> parts(Pattern between, boolean numbered, String cell) {
        return numbered
                ? List.of(cell)
                : between.splitAsStream(cell).filter(part -> !part.isBlank()).toList();
    }
}
