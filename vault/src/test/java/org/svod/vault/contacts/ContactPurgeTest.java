package org.svod.vault.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.contacts.problem.ContactMissingException;
import org.svod.vault.store.Id;

class ContactPurgeTest {
    private BookFixture vault;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        vault = new BookFixture(directory);
    }

    @AfterEach
    void close() throws Exception {
        vault.close();
    }

    @Test
    void nothing_of_a_purged_contact_is_read_or_found_and_the_store_still_verifies() throws Exception {
        Id id = vault.book().add(BookFixture.lena()).contact().id();
        vault.book().add(ContactChange.alias("john").tags(List.of("ночь")));

        ContactPurged purged = vault.book().purge("лена-нск");
        vault.reopen();

        assertThat(purged.report().cells()).isEqualTo(11);
        assertThat(vault.store().cells(id)).isEmpty();
        assertThat(vault.search().find("лена", Listed.ALL, 10)).isEmpty();
        assertThat(vault.find("ночь")).containsExactly("john");
        assertThat(vault.search().list(Listed.ALL, Optional.empty(), 10)).hasSize(1);
        assertThatThrownBy(() -> vault.book().get("лена-нск")).isInstanceOf(ContactMissingException.class);
        assertThatThrownBy(() -> vault.book().restore(id.toString())).isInstanceOf(ContactMissingException.class);
        assertThat(vault.store().verify().ok()).isTrue();
    }

    @Test
    void it_says_what_it_could_not_reach() throws Exception {
        vault.book().add(ContactChange.alias("анна"));
        assertThat(vault.book().purge("анна").notReached())
                .extracting(ContactPurged.NotReached::code)
                .containsExactly("freed-pages-until-rotation", "journals-that-mention-it", "copies-made-before");
    }

    @Test
    void a_deleted_contact_can_be_purged_and_its_alias_is_free_again() throws Exception {
        Id first = vault.book().add(ContactChange.alias("анна")).contact().id();
        vault.book().delete("анна");
        vault.book().purge("анна");
        assertThat(vault.book().add(ContactChange.alias("Анна")).contact().id()).isNotEqualTo(first);
    }

    @Test
    void a_contact_is_never_on_disk_in_the_clear() throws Exception {
        vault.book().add(BookFixture.lena());
        assertNoCanary();
        vault.book().purge("лена-нск");
        vault.close();
        assertNoCanary();
    }

    private void assertNoCanary() throws Exception {
        for (Path file : List.of(vault.files().file(), vault.files().journal())) {
            if (Files.exists(file)) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String canary : List.of("лена", "Новосёлова", "79000000102", "signal:lena", "дважды")) {
                    assertThat(bytes.contains(
                                    new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                            .as("%s in %s", canary, file.getFileName())
                            .isFalse();
                }
            }
        }
    }
}
