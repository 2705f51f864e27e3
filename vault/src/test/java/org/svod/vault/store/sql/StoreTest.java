package org.svod.vault.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreFixture;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.StoredSummary;

class StoreTest {
    @TempDir
    Path directory;

    private StoreFixture fixture;
    private Store store;
    private Id entity;

    @BeforeEach
    void open() throws Exception {
        fixture = new StoreFixture(directory);
        store = fixture.open();
        entity = fixture.newId();
    }

    @AfterEach
    void close() throws VaultException {
        store.close();
    }

    private void reopen() throws VaultException {
        store.close();
        store = fixture.open();
    }

    @Test
    void the_last_writer_of_a_field_wins_and_survives_closing() throws Exception {
        store.<Integer>write(writer -> {
            writer.cell(entity, "alias", "first".getBytes(UTF_8));
            writer.cell(entity, "alias", "second".getBytes(UTF_8));
            writer.cell(entity, "city", "Казань".getBytes(UTF_8));
            return 0;
        });
        reopen();
        assertThat(store.cells(entity)).containsOnlyKeys("alias", "city");
        assertThat(store.cell(entity, "alias")).hasValue("second".getBytes(UTF_8));
        assertThat(store.cell(entity, "unknown")).isEmpty();
        assertThat(store.<List<Id>>read(reader -> reader.entitiesWithCell("city")))
                .containsExactly(entity);
    }

    @Test
    void entries_come_back_in_the_order_of_their_stamps() throws Exception {
        Stamp first = store.write(writer -> writer.entry(entity, "opened", new byte[] {1}));
        Stamp second = store.write(writer -> writer.entry(entity, "noted", new byte[] {2}));
        reopen();
        Stamp third = store.write(writer -> writer.entry(entity, "closed", new byte[] {3}));
        assertThat(List.of(first, second, third)).isSorted();
        assertThat(store.entries(entity)).extracting(StoredEntry::stamp).containsExactly(first, second, third);
        assertThat(store.entries(entity))
                .extracting(entry -> entry.payload().orElseThrow()[0])
                .containsExactly((byte) 1, (byte) 2, (byte) 3);
        assertThat(store.<List<Id>>read(reader -> reader.entitiesWithEntry("noted")))
                .containsExactly(entity);
        assertThat(store.verify().entries()).isEqualTo(3);
        assertThat(store.verify().ok()).isTrue();
    }

    @Test
    void nothing_of_a_transaction_that_throws_is_kept_not_even_its_stamps() throws Exception {
        List<String> head = store.chainHead();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.write(writer -> {
                    writer.entry(entity, "opened", new byte[] {1});
                    writer.cell(entity, "alias", new byte[] {1});
                    writer.summary(entity, "incident", "a", new byte[] {1});
                    writer.searchText(entity, "incident", "слово");
                    throw new IllegalStateException("no");
                }));
        assertThat(store.entries(entity)).isEmpty();
        assertThat(store.cells(entity)).isEmpty();
        assertThat(store.summary(entity)).isEmpty();
        assertThat(store.search("incident", List.of("слово"), 10)).isEmpty();
        assertThat(store.chainHead()).isEqualTo(head);
        assertThat(store.verify().ok()).isTrue();
    }

    @Test
    void a_list_is_read_page_by_page_in_the_order_of_its_keys() throws Exception {
        Id[] ids = new Id[7];
        store.<Integer>write(writer -> {
            for (int i = 0; i < ids.length; i++) {
                ids[i] = fixture.newId();
                writer.summary(ids[i], "contact", "key" + (ids.length - i), new byte[] {(byte) i});
            }
            writer.summary(fixture.newId(), "incident", "key0", new byte[0]);
            return 0;
        });
        List<StoredSummary> page = store.summaries("contact", Optional.empty(), 3);
        assertThat(page).extracting(StoredSummary::entity).containsExactly(ids[6], ids[5], ids[4]);
        List<StoredSummary> rest = store.summaries("contact", Optional.of(ids[4]), 10);
        assertThat(rest).extracting(StoredSummary::entity).containsExactly(ids[3], ids[2], ids[1], ids[0]);
        assertThat(store.<List<StoredSummary>>read(reader -> reader.summariesAt("contact", "key7")))
                .extracting(StoredSummary::entity)
                .containsExactly(ids[0]);
    }

    @Test
    void words_are_found_by_their_beginning_in_russian_and_english() throws Exception {
        Id other = fixture.newId();
        store.<Integer>write(writer -> {
            writer.summary(entity, "contact", "b", new byte[0]);
            writer.searchText(entity, "contact", "Семён Ёлкин, адвокат; José O'Neill +7 916");
            writer.summary(other, "contact", "a", new byte[0]);
            writer.searchText(other, "contact", "Семенов Антон");
            writer.searchText(fixture.newId(), "incident", "Семён");
            return 0;
        });
        assertThat(store.search("contact", List.of("семен"), 10)).containsExactly(other, entity);
        assertThat(store.search("contact", List.of("СЕМЁН", "адв"), 10)).containsExactly(entity);
        assertThat(store.search("contact", List.of("елк"), 10)).containsExactly(entity);
        assertThat(store.search("contact", List.of("jose o'n"), 10)).containsExactly(entity);
        assertThat(store.search("contact", List.of("916"), 10)).containsExactly(entity);
        assertThat(store.search("contact", List.of("мён"), 10)).isEmpty();
        for (String nothing : List.of("", " ", "\"", "*", "+-", "NOT", "\" OR \"")) {
            assertThat(store.search("contact", List.of(nothing), 10))
                    .as(nothing)
                    .isEmpty();
        }
    }

    @Test
    void a_new_searchable_text_replaces_the_old_one() throws Exception {
        store.<Integer>write(writer -> {
            writer.searchText(entity, "contact", "Иванова");
            writer.searchText(entity, "contact", "Петрова");
            return 0;
        });
        assertThat(store.search("contact", List.of("иван"), 10)).isEmpty();
        assertThat(store.search("contact", List.of("петр"), 10)).containsExactly(entity);
        store.<Integer>write(writer -> {
            writer.removeDerived(entity);
            return 0;
        });
        assertThat(store.search("contact", List.of("петр"), 10)).isEmpty();
    }

    @Test
    void derived_tables_rebuilt_from_the_rest_are_the_same_as_before() throws Exception {
        for (int i = 0; i < 20; i++) {
            Id id = fixture.newId();
            byte[] name = ("человек " + i).getBytes(UTF_8);
            store.<Integer>write(writer -> {
                writer.cell(id, "name", name);
                writer.summary(id, "contact", new String(name, UTF_8), name);
                writer.searchText(id, "contact", new String(name, UTF_8));
                return 0;
            });
        }
        String before = store.derivedDigest();
        store.rebuildDerived(writer -> {
            for (Id id : writer.entitiesWithCell("name")) {
                byte[] name = writer.cell(id, "name").orElseThrow();
                writer.summary(id, "contact", new String(name, UTF_8), name);
                writer.searchText(id, "contact", new String(name, UTF_8));
            }
        });
        assertThat(store.derivedDigest()).isEqualTo(before);
        assertThat(store.search("contact", List.of("челов", "7"), 10)).hasSize(1);
        store.rebuildDerived(writer -> {});
        assertThat(store.derivedDigest()).isNotEqualTo(before);
    }

    @Test
    void a_writer_is_of_no_use_after_its_transaction_and_transactions_do_not_nest() throws Exception {
        var kept = store.write(writer -> writer);
        assertThatIllegalStateException().isThrownBy(() -> kept.cell(entity, "a", new byte[0]));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.write(writer -> {
                    try {
                        return store.<Integer>write(inner -> 0);
                    } catch (VaultException unexpected) {
                        throw new AssertionError(unexpected);
                    }
                }));
    }

    @Test
    void another_thread_is_refused() {
        assertThat(CompletableFuture.supplyAsync(() -> {
                    try {
                        return store.cells(entity);
                    } catch (VaultException unexpected) {
                        throw new AssertionError(unexpected);
                    }
                }))
                .failsWithin(java.time.Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void too_long_values_and_kinds_that_could_name_someone_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.write(writer -> writer.entry(entity, "opened", new byte[(1 << 20) + 1])));
        for (String kind : List.of("", "имя", "two words", "x".repeat(65))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.write(writer -> writer.entry(entity, kind, new byte[0])));
        }
    }
}
