package org.svod.vault.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand contacts: far above any movement's book. Bounds are wide, so that a slow machine does not fail. */
class ManyContactsTest {
    private static final int MANY = 10_000;

    @Test
    void ten_thousand_are_added_in_one_transaction_and_one_of_them_is_found_at_once(@TempDir Path directory)
            throws Exception {
        try (BookFixture vault = new BookFixture(directory)) {
            List<ContactChange> all =
                    IntStream.range(0, MANY).mapToObj(ManyContactsTest::contact).toList();
            long begun = System.nanoTime();
            vault.book().addAll(all);
            Duration adding = Duration.ofNanos(System.nanoTime() - begun);
            vault.reopen();
            vault.find("человек1 томск");

            begun = System.nanoTime();
            List<String> found = vault.find("фам-7777 пермь");
            Duration finding = Duration.ofNanos(System.nanoTime() - begun);
            begun = System.nanoTime();
            List<String> byNumber = vault.find("900 000 7777");
            Duration byDigits = Duration.ofNanos(System.nanoTime() - begun);

            begun = System.nanoTime();
            int broad = vault.search().find("человек", Listed.PRESENT, 20).size();
            Duration broadly = Duration.ofNanos(System.nanoTime() - begun);

            System.out.printf(
                    Locale.ROOT,
                    "%d contacts added in %.1f s; found by words in %.1f ms, by number in %.1f ms, 20 of all in %.1f ms;"
                            + " store %.1f MiB%n",
                    MANY,
                    adding.toMillis() / 1000.0,
                    finding.toNanos() / 1e6,
                    byDigits.toNanos() / 1e6,
                    broadly.toNanos() / 1e6,
                    Files.size(vault.files().file()) / 1048576.0);
            assertThat(found).containsExactly("человек7777");
            assertThat(byNumber).containsExactly("человек7777");
            assertThat(broad).isEqualTo(20);
            assertThat(adding).isLessThan(Duration.ofSeconds(60));
            assertThat(finding).isLessThan(Duration.ofMillis(500));
            assertThat(byDigits).isLessThan(Duration.ofMillis(500));
        }
    }

    private static ContactChange contact(int i) {
        List<String> cities = List.of("Томск", "Пермь", "Омск", "Казань");
        return ContactChange.alias("человек" + i)
                .name("Имя Фам-" + i)
                .roles(List.of("member"))
                .phones(List.of("+7900" + String.format(Locale.ROOT, "%07d", i)))
                .city(cities.get(i % cities.size()))
                .languages(List.of("русский"))
                .tags(List.of("осень"));
    }
}
