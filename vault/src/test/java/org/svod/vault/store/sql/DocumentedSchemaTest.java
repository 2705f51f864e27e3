package org.svod.vault.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables on {@code docs/formats/store.md} are those of the program, column by column. */
class DocumentedSchemaTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`[a-z]+`(?:, )?)+) \\| ([a-z_,; ]+) \\|");
    private static final Pattern TABLE = Pattern.compile("^CREATE (?:VIRTUAL )?TABLE (\\w+)(?: USING fts5)?\\((.*)\\)");
    private static final List<String> NO_COLUMN = List.of("PRIMARY", "tokenize", "prefix");

    @Test
    void every_table_has_its_row_with_its_columns() throws IOException {
        String page = Files.readString(Path.of("../docs/formats/store.md"));
        Map<String, List<String>> written = new TreeMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            String[] tables = row.group(1).replace("`", "").split(", ", -1);
            String[] columns = row.group(2).split("; ", -1);
            for (int i = 0; i < tables.length; i++) {
                written.put(tables[i], List.of(columns[i].split(", ", -1)));
            }
        }
        assertThat(written).isEqualTo(real());
    }

    private static Map<String, List<String>> real() {
        Map<String, List<String>> real = new TreeMap<>();
        for (String statement : Schema.STATEMENTS) {
            Matcher table = TABLE.matcher(statement);
            if (table.find()) {
                real.put(table.group(1), columns(table.group(2)));
            }
        }
        // The one row of "here" is kept one by a column that says nothing.
        real.put("here", List.of("device", "clock"));
        return real;
    }

    private static List<String> columns(String inside) {
        List<String> columns = new ArrayList<>();
        String flat = inside.replaceAll("\\([^()]*(?:\\([^()]*\\))?[^()]*\\)", "");
        for (String each : flat.split(",", -1)) {
            String word = each.strip().split("[ =]", -1)[0];
            if (!word.isEmpty() && !NO_COLUMN.contains(word)) {
                columns.add(word);
            }
        }
        return columns;
    }
}
