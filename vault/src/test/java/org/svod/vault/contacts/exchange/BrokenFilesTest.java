package org.svod.vault.contacts.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.svod.vault.contacts.exchange.text.FileRefusedException;

/** Whatever is in a file, it is read, reported or refused, and never the end of the program. Seeded, so it repeats. */
class BrokenFilesTest {
    private static final List<String> WHOLE = List.of(
            "\ufeffимя;телефон 1;заметки;verified on\r\nАнна;+79000000101;\"1\r\n\"\"2\"\"\";2026-11-01\r\n'=x;8;;\r\n",
            """
            BEGIN:VCARD\r
            VERSION:3.0\r
            N:Н;Лена;;;\r
            item1.TEL;TYPE=WORK,pref:+7 900\r
            item1.X-ABLABEL:_$!<Home>!$_\r
            NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9B=\r
            =D0\r
            ADR:;;a;b;;;\r
            AGENT:\r
            BEGIN:VCARD\r
            END:VCARD\r
            END:VCARD\r
            BEGIN:VCARD\r
            VERSION:4.0\r
            TEL;PREF=1:tel:+1;ext=2\r
            END:VCARD\r
            """);
    private static final byte[] SPECIAL = "\r\n\",;:=\\ \t^0B\u00ff.".getBytes(UTF_8);

    @Test
    void thousands_of_broken_files_are_read_or_refused() {
        Random random = new Random(20261124);
        int read = 0;
        for (int round = 0; round < 4_000; round++) {
            byte[] bytes = WHOLE.get(round % WHOLE.size()).getBytes(UTF_8);
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes = broken(bytes, random);
            }
            try {
                ContactFile file = ContactFile.read(bytes);
                int lines = (int) new String(bytes, UTF_8)
                                .chars()
                                .filter(c -> c == '\n' || c == '\r')
                                .count()
                        + 1;
                assertThat(file.rows()).allMatch(row -> row.line() >= 1 && row.line() <= lines);
                assertThat(file.problems()).allMatch(problem -> problem.line() >= 1 && problem.line() <= lines);
                read++;
            } catch (FileRefusedException refused) {
                assertThat(refused.reason().code()).startsWith("import-");
            } catch (RuntimeException ours) {
                fail("round " + round + ": " + new String(bytes, UTF_8), ours);
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    private static byte[] broken(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return SPECIAL.clone();
        }
        int at = random.nextInt(bytes.length);
        byte[] changed = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] = SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed = Arrays.copyOf(bytes, at);
            default -> {
                changed = Arrays.copyOf(bytes, bytes.length + bytes.length - at);
                System.arraycopy(bytes, at, changed, bytes.length, bytes.length - at);
            }
        }
        return changed;
    }
}
