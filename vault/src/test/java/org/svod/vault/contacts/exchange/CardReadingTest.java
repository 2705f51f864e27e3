package org.svod.vault.contacts.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.vault.contacts.exchange.TableReadingTest.one;
import static org.svod.vault.contacts.exchange.TableReadingTest.problems;
import static org.svod.vault.contacts.exchange.TableReadingTest.read;
import static org.svod.vault.contacts.exchange.TableReadingTest.typed;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.intake.ContactRow;

class CardReadingTest {
    @Test
    void a_card_of_a_telephone_is_read_with_what_has_no_field_in_the_notes() throws Exception {
        ContactFile file = read("""
                BEGIN:VCARD
                VERSION:3.0
                N:Новосёлова;Лена;;;
                FN:Лена Новосёлова
                FN;LANGUAGE=en:Lena
                NICKNAME:лена-нск
                item1.TEL;TYPE=CELL:8 900 000-01-02
                item1.X-ABLabel:_$!<Mobile>!$_
                TEL;TYPE=WORK,PREF:+7 900 000 01 03
                EMAIL;TYPE=INTERNET:lena@example.org
                ADR;TYPE=HOME:;;ул. Мира\\, 1;Новосибирск;;630000;Россия
                ORG:Депо;Смена 2
                BDAY:1980-02-01
                CATEGORIES:ночь,машина
                PHOTO;ENCODING=b;TYPE=JPEG:AAAA
                 BBBB
                NOTE:Звонить дважды.\\nПотом
                  писать.
                REV:2026-01-01T00:00:00Z
                END:VCARD
                """);
        ContactRow row = one(file);
        assertThat(row.line()).isEqualTo(1);
        assertThat(row.alias()).isEqualTo("лена-нск");
        assertThat(row.name()).isEqualTo("Лена Новосёлова");
        assertThat(typed(row, ContactField.PHONES))
                .containsExactly("+7 900 000 01 03, work", "8 900 000-01-02, Mobile");
        assertThat(typed(row, ContactField.HANDLES)).containsExactly("email:lena@example.org");
        assertThat(typed(row, ContactField.CITY)).containsExactly("Новосибирск");
        assertThat(typed(row, ContactField.TAGS)).containsExactly("ночь", "машина");
        assertThat(typed(row, ContactField.NOTES))
                .containsExactly("FN: Lena\nADR: ул. Мира, 1, 630000, Россия\nORG: Депо, Смена 2\nBDAY: 1980-02-01\n"
                        + "Звонить дважды.\nПотом писать.");
        assertThat(file.leftOut()).isEqualTo(Map.of("PHOTO", 1));
    }

    @Test
    void version_4_and_its_preferences_and_telephone_addresses() throws Exception {
        ContactRow row = one(read("""
                BEGIN:VCARD\r
                VERSION:4.0\r
                FN:Anna Heron\r
                TEL;PREF=2;VALUE=uri:tel:+4930123456;ext=7\r
                TEL;PREF=1;VALUE=uri;TYPE="voice,home":tel:+79000000102\r
                LANG;PREF=1:ru\r
                END:VCARD\r
                """));
        assertThat(typed(row, ContactField.PHONES)).containsExactly("+79000000102, home", "+4930123456 доб. 7");
        assertThat(typed(row, ContactField.LANGUAGES)).containsExactly("ru");
        assertThat(row.alias()).isEmpty();
        assertThat(row.aliasFrom()).isEqualTo("Anna Heron");
    }

    @Test
    void an_old_telephone_writes_russian_in_quoted_printable() throws Exception {
        ContactRow row = one(read("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=D0=9B=D0=B5=D0=BD=D0=B0;;;
                TEL;CELL;PREF:+79000000102
                END:VCARD
                """));
        assertThat(row.name()).isEqualTo("Лена");
        assertThat(typed(row, ContactField.PHONES)).containsExactly("+79000000102");
    }

    @Test
    void what_is_broken_is_reported_with_its_line_and_the_rest_goes_in() throws Exception {
        ContactFile file = read("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Анна
                END:VCARD
                не карточка
                ни то ни сё
                BEGIN:VCARD
                VERSION:3.0
                FN:Борис
                TEL:1
                BEGIN:VCARD
                VERSION:3.0
                FN:Вера
                просто строка
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                TEL:+79000000102
                END:VCARD
                BEGIN:VCARD
                FN:Глеб
                """);
        assertThat(file.rows()).extracting(ContactRow::name).containsExactly("Анна", "Вера");
        assertThat(problems(file))
                .containsExactly(
                        "5 row-outside []",
                        "7 row-cut-off []",
                        "14 row-line-unreadable []",
                        "16 row-no-name []",
                        "20 row-cut-off []");
    }

    @Test
    void a_nickname_that_is_no_alias_is_kept_in_the_notes_and_makes_one() throws Exception {
        ContactRow row = one(read("BEGIN:VCARD\nVERSION:3.0\nFN:Лена Н.\nNICKNAME:Ленка (депо)\nEND:VCARD\n"));
        assertThat(row.alias()).isEmpty();
        assertThat(row.aliasFrom()).isEqualTo("Ленка (депо)");
        assertThat(typed(row, ContactField.NOTES)).containsExactly("NICKNAME: Ленка (депо)");
    }

    @Test
    void a_card_inside_a_card_is_left_out_and_said() throws Exception {
        ContactFile file = read("""
                BEGIN:VCARD
                VERSION:2.1
                FN:Анна
                AGENT:
                BEGIN:VCARD
                VERSION:2.1
                FN:Борис
                END:VCARD
                TEL:+79000000102
                END:VCARD
                """);
        ContactRow row = one(file);
        assertThat(row.name()).isEqualTo("Анна");
        assertThat(typed(row, ContactField.PHONES)).containsExactly("+79000000102");
        assertThat(file.leftOut()).isEqualTo(Map.of("AGENT", 1));
    }
}
