package org.svod.vault.contacts.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.contacts.BookFixture;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.Listed;
import org.svod.vault.contacts.exchange.ContactFile;
import org.svod.vault.contacts.exchange.ContactFile.Form;
import org.svod.vault.contacts.exchange.NumberingPlans;
import org.svod.vault.contacts.exchange.SentContact;
import org.svod.vault.contacts.field.PhoneParser;

class ContactIntakeTest {
    private static final PhoneParser PLANS = new NumberingPlans();

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
    void the_same_file_twice_adds_nothing_twice() throws Exception {
        String file =
                "alias;имя;телефон;город\nлена;Лена Н.;8 900 000-01-02;Томск\n;Борис Б.;8 900 000-01-03;Омск\n;Вера;;\n";
        assertThat(counts(take(file))).isEqualTo("3 0 0 []");
        assertThat(aliases()).containsExactly("борис-б", "вера", "лена");
        assertThat(counts(take(file))).isEqualTo("0 0 3 []");
        assertThat(aliases()).hasSize(3);
    }

    @Test
    void what_is_new_is_added_and_nothing_is_taken_away() throws Exception {
        vault.book().add(BookFixture.lena());
        assertThat(
                        counts(
                                take(
                                        "alias;телефон;роль;город;часы;заметки\nЛена-НСК;+7 900 000 09 09;Водитель, медик;;днём;Звонить дважды.\n")))
                .isEqualTo("0 1 0 []");
        Contact now = vault.book().get("лена-нск");
        assertThat(now.phones())
                .extracting(phone -> phone.e164())
                .containsExactly("+79000000102", "+4930123456", "+79000000909");
        assertThat(now.roles()).containsExactly("coordinator", "водитель", "медик");
        assertThat(now.city()).isEqualTo("Новосибирск");
        assertThat(now.hours()).isEqualTo("днём");
        assertThat(now.notes()).isEqualTo("Звонить дважды.\nПотом писать.");
        assertThat(now.name()).isEqualTo("Лена Новосёлова");
    }

    @Test
    void another_name_under_a_taken_alias_is_a_problem_and_not_an_update() throws Exception {
        vault.book().add(BookFixture.lena());
        assertThat(counts(take("alias;имя;город\nлена-нск;Лена Другая;Омск\n;Олег;\n")))
                .isEqualTo("1 0 0 [2 row-alias-of-another]");
        assertThat(vault.book().get("лена-нск").city()).isEqualTo("Новосибирск");
    }

    @Test
    void a_person_is_known_by_name_and_number_and_keeps_the_alias() throws Exception {
        vault.book().add(BookFixture.lena());
        assertThat(counts(take("имя;телефон;город\nлена  новоселова;89000000102;Томск\n")))
                .isEqualTo("0 1 0 []");
        assertThat(vault.book().get("лена-нск").city()).isEqualTo("Томск");
        assertThat(counts(take("alias;имя;телефон\nелена;Лена Новосёлова;89000000102\n")))
                .isEqualTo("0 0 0 [2 row-other-alias]");
        assertThat(aliases()).containsExactly("лена-нск");
    }

    @Test
    void namesakes_with_other_numbers_get_numbered_aliases() throws Exception {
        String file =
                "имя;телефон;прозвище\nАнна;+79000000101;\nАнна;+79000000102;\nЯ;+79000000103;\nПавел;+79000000104;анна-2\n";
        assertThat(counts(take(file))).isEqualTo("4 0 0 []");
        assertThat(aliases()).containsExactlyInAnyOrder("анна", "анна-2", "анна-3", "я-1");
        assertThat(counts(take(file))).isEqualTo("0 0 4 []");
    }

    @Test
    void a_name_alone_is_the_same_again_or_needs_an_alias() throws Exception {
        String file = "имя;город\nАнна;Томск\nАнна;Омск\n";
        assertThat(counts(take(file))).isEqualTo("1 0 0 [3 row-needs-alias]");
        assertThat(counts(take(file))).isEqualTo("0 0 1 [3 row-needs-alias]");
    }

    @Test
    void two_rows_of_one_file_add_to_each_other_but_do_not_contradict() throws Exception {
        String file =
                "alias;имя;телефон;город\nанна;Анна;+79000000101;Томск\nанна;Анна;+79000000102;\nанна;Анна;;Омск\n";
        assertThat(counts(take(file))).isEqualTo("1 1 0 [4 row-contradicts]");
        assertThat(vault.book().get("анна").phones()).hasSize(2);
        assertThat(vault.book().get("анна").city()).isEqualTo("Томск");
        assertThat(counts(take(file))).isEqualTo("0 0 2 [4 row-contradicts]");
    }

    @Test
    void a_hidden_contact_is_not_brought_back_by_a_file() throws Exception {
        vault.book().add(BookFixture.lena());
        vault.book().delete("лена-нск");
        assertThat(counts(take("имя;телефон\nЛена Новосёлова;89000000102\n")))
                .isEqualTo("0 0 0 [2 alias-taken-by-deleted]");
        assertThat(counts(take("alias\nлена-нск\n"))).isEqualTo("0 0 0 [2 alias-taken-by-deleted]");
        assertThat(aliases()).isEmpty();
    }

    @Test
    void a_bad_value_keeps_its_row_out_whole_and_the_rest_goes_in() throws Exception {
        assertThat(counts(take("alias;телефон\nанна;12\nhеron;\nборис;+79000000102\n")))
                .isEqualTo("1 0 0 [2 phone-too-short, 3 alias-mixed-alphabets]");
        assertThat(aliases()).containsExactly("борис");
    }

    @Test
    void what_is_written_out_is_read_back_the_same() throws Exception {
        vault.book().add(BookFixture.lena());
        vault.book().add(ContactChange.alias("bare"));
        vault.book().add(ContactChange.alias("same").name("same"));
        vault.book()
                .add(ContactChange.alias("heron")
                        .name("'Anna; \"Heron\", \\n")
                        .roles(List.of("lawyer, criminal", "a;b"))
                        .phones(List.of("+49 30 123456 доб. 7, 2-й; дом: \"x\""))
                        .handles(List.of("@anna", "email:anna@example.org", "signal:a.01", "=HYPERLINK(1)"))
                        .city("Томск, Север; 2")
                        .languages(List.of("ru, разговорный"))
                        .notes("-1\n\n'2; \\; \\n \"3\"\nADR: x")
                        .tags(List.of("a,b", "c;d")));
        List<Contact> all = contacts();
        for (Form form : Form.values()) {
            for (boolean inRussian : List.of(true, false)) {
                String text = ContactFile.text(form, sent(all), inRussian);
                assertThat(counts(take(text))).as(text).isEqualTo("0 0 4 []");
                // The same from an empty book: purged ones leave nothing, so that their ids are unknown.
                for (Contact one : all) {
                    vault.book().purge(one.alias());
                }
                assertThat(counts(take(text))).as(text).isEqualTo("4 0 0 []");
                List<Contact> now = contacts();
                assertThat(now).usingRecursiveComparison().ignoringFields("id").isEqualTo(all);
                all = now;
            }
        }
    }

    @Test
    void an_exported_contact_is_known_by_its_id_under_another_alias_and_name() throws Exception {
        vault.book().add(BookFixture.lena());
        String text = ContactFile.text(Form.CSV, sent(contacts()), true);
        assertThat(counts(take(text.replace("лена-нск", "елена").replace("Лена Н", "Елена Н"))))
                .isEqualTo("0 1 0 []");
        assertThat(aliases()).containsExactly("елена");
        assertThat(vault.book().get("елена").name()).isEqualTo("Елена Новосёлова");
    }

    @Test
    void killed_in_the_middle_whole_batches_are_in_and_the_next_time_finishes() throws Exception {
        int most = ContactIntake.BATCH * 2 + 10;
        String file = many(most);
        AtomicInteger numbers = new AtomicInteger();
        PhoneParser dying = clean -> {
            if (numbers.incrementAndGet() > ContactIntake.BATCH + 500) {
                throw new IllegalStateException("killed");
            }
            return PLANS.read(clean);
        };
        List<ContactRow> rows = ContactFile.read(file.getBytes(UTF_8)).rows();
        assertThatThrownBy(() -> new ContactIntake(vault.book(), vault.search(), dying).take(rows))
                .hasMessage("killed");
        vault.reopen();
        assertThat(vault.search().list(Listed.ALL, Optional.empty(), most)).hasSize(ContactIntake.BATCH);
        assertThat(counts(take(file))).isEqualTo(most - ContactIntake.BATCH + " 0 " + ContactIntake.BATCH + " []");
    }

    @Test
    @Tag("soak")
    void ten_thousand_go_in_within_seconds() throws Exception {
        String file = many(10_000);
        long begun = System.nanoTime();
        IntakeReport first = take(file);
        double adding = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        IntakeReport again = take(file);
        double skipping = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        String cards = ContactFile.text(Form.VCARD, sent(contacts()), false);
        double writing = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        IntakeReport back = take(cards);
        double cardsBack = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "10000 rows of CSV taken in %.1f s, again in %.1f s; written as cards in %.1f s, those read again in %.1f s%n",
                adding,
                skipping,
                writing,
                cardsBack);
        assertThat(counts(first)).isEqualTo("10000 0 0 []");
        assertThat(counts(again)).isEqualTo("0 0 10000 []");
        assertThat(counts(back)).isEqualTo("0 0 10000 []");
        assertThat(adding).isLessThan(60);
    }

    private static String many(int many) {
        return "имя;телефон;роль;город;метки\n"
                + IntStream.range(0, many)
                        .mapToObj(i -> String.format(
                                Locale.ROOT, "Имя Фамильев %d;+7900%07d;member;Томск;осень, зима", i % 700, i))
                        .collect(Collectors.joining("\n"));
    }

    private IntakeReport take(String file) throws Exception {
        ContactFile read = ContactFile.read(file.getBytes(UTF_8));
        assertThat(read.problems()).isEmpty();
        return new ContactIntake(vault.book(), vault.search(), PLANS).take(read.rows());
    }

    private static String counts(IntakeReport report) {
        return report.added() + " " + report.updated() + " " + report.skipped() + " "
                + report.problems().stream()
                        .map(each -> each.line() + " " + each.why().code())
                        .toList();
    }

    private List<String> aliases() throws Exception {
        return vault.search().list(Listed.PRESENT, Optional.empty(), 100).stream()
                .map(ContactLine::alias)
                .toList();
    }

    private List<Contact> contacts() throws Exception {
        List<Contact> all = new ArrayList<>();
        for (ContactLine line : vault.search().list(Listed.PRESENT, Optional.empty(), 100_000)) {
            all.add(vault.book().get(line.id().toString()));
        }
        return all;
    }

    private static List<SentContact> sent(List<Contact> all) {
        return all.stream()
                .map(each -> new SentContact(each.id().toString(), each))
                .toList();
    }
}
