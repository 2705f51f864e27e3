package org.svod.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.codec.EventCodec;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.vault.contacts.field.ContactField;

/** The pages about formats name what is on the disk, all of it and nothing else. */
class FormatPagesTest {
    @Test
    void every_kind_of_entry_has_its_row_and_its_number() {
        String page = page("entry.md");
        assertThat(page).startsWith("# The payload of a journal entry, format " + EventCodec.FORMAT + "\n");
        assertThat(column(page, "(?m)^\\| \\d+ \\| (\\w+) \\|"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(IncidentEvent.class.getPermittedSubclasses()),
                                Stream.of(AfterEvent.class.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .filter(name -> !name.equals("Unknown") && !name.equals("After"))
                        .toList());
        List<Integer> numbers = column(page, "(?m)^\\| (\\d+) \\| \\w+ \\|").stream()
                .map(Integer::valueOf)
                .toList();
        // Numbers were dealt out in blocks, so that there are gaps; none is given out twice.
        assertThat(numbers).isEqualTo(List.copyOf(new TreeSet<>(numbers)));
    }

    @Test
    void every_cell_of_a_contact_has_its_row() {
        assertThat(column(page("contact.md"), "(?m)^\\| `(contact\\.[a-z]+)` \\|"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ContactField.values()).map(ContactField::cell).toList());
    }

    @Test
    void every_page_names_golden_vectors_that_exist() {
        for (String name : List.of("entry.md", "contact.md")) {
            List<String> files = column(page(name), "`((?:vault|protocols)/src/test/resources/[^`]+)`");
            assertThat(files).as(name).isNotEmpty().allSatisfy(file -> assertThat(
                            SourceTree.root().resolve(file))
                    .exists());
        }
    }

    private static List<String> column(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static String page(String name) {
        return SourceTree.read(SourceTree.root().resolve("docs/formats").resolve(name));
    }
}
