package org.svod.vault.contacts.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.svod.vault.contacts.exchange.text.FileRefusedException;
import org.svod.vault.contacts.exchange.text.FileRefusedException.Reason;
import org.svod.vault.contacts.exchange.text.LineStarts;
import org.svod.vault.contacts.problem.RowRefusedException;

/**
 * Reads a table (RFC 4180) whose first line names its columns. A record that cannot be read is given up at the end of its
 * first line: a quote that was never closed costs one row and not the rest of the file.
 */
final class TableReader {
    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final int LONGEST_CELL = 1 << 20;
    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern EXCEL_HINT = Pattern.compile("(?i)\"?sep=.\"?");

    private final String text;
    private final ReadRows read;
    private final LineStarts lines;

    TableReader(String text, ReadRows read) {
        this.text = text;
        this.read = read;
        this.lines = new LineStarts(text);
    }

    void readAll() throws FileRefusedException {
        int first = lines.notBlankFrom(1);
        if (EXCEL_HINT.matcher(lines.line(first).strip()).matches()) {
            first = lines.notBlankFrom(first + 1);
        }
        Heading heading = heading(first).orElseThrow(() -> new FileRefusedException(Reason.NO_HEADER));
        int line = heading.next();
        while (line <= lines.count()) {
            line = rowsFrom(line, heading);
        }
    }

    /** The head with its separator: the one by which the most columns are known. */
    private Optional<Heading> heading(int line) {
        Heading best = null;
        for (char separator : SEPARATORS) {
            try {
                Iterator<CsvRecord> records = records(line, separator);
                if (!records.hasNext()) {
                    continue;
                }
                CsvRecord record = records.next();
                TableHead head = new TableHead(record.getFields());
                boolean better = best == null || head.known() > best.head().known();
                if (head.namesPeople() && better) {
                    best = new Heading(head, separator, line + breaks(record) + 1);
                }
            } catch (CsvParseException quotes) {
                // They do not fit this separator; they may fit another.
            }
        }
        return Optional.ofNullable(best);
    }

    /** Reads until the end or until something is wrong; gives the line to go on at. */
    private int rowsFrom(int from, Heading heading) throws FileRefusedException {
        int next = from;
        Iterator<CsvRecord> records = records(from, heading.separator());
        while (true) {
            CsvRecord record;
            try {
                if (!records.hasNext()) {
                    return lines.count() + 1;
                }
                record = records.next();
            } catch (CsvParseException wrong) {
                int line = lines.notBlankFrom(next);
                read.problem(line, RowRefusedException.Reason.QUOTES);
                return line + 1;
            }
            int line = from + (int) record.getStartingLineNumber() - 1;
            next = line + breaks(record) + 1;
            if (isWider(record.getFields(), heading.head().width())) {
                read.problem(
                        line,
                        RowRefusedException.Reason.TOO_WIDE,
                        Integer.toString(heading.head().width()),
                        Integer.toString(record.getFieldCount()));
                if (next > line + 1) {
                    return line + 1;
                }
            } else if (!record.getFields().stream().allMatch(String::isBlank)) {
                read.row(line, heading.head().draft(record.getFields()));
            }
        }
    }

    private static boolean isWider(List<String> cells, int width) {
        return cells.size() > width
                && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
    }

    private static int breaks(CsvRecord record) {
        return record.getFields().stream()
                .mapToInt(cell -> (int) BREAK.matcher(cell).results().count())
                .sum();
    }

    private Iterator<CsvRecord> records(int line, char separator) {
        StringReader rest = new StringReader(text);
        try {
            rest.skip(lines.start(line));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(rest)
                .iterator();
    }

    private record Heading(TableHead head, char separator, int next) {}
}
