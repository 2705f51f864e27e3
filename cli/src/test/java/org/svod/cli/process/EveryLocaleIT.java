package org.svod.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built program, piped, in whatever locale: it reads and writes UTF-8, and what a script reads is the same. */
@EnabledOnOs(OS.LINUX)
class EveryLocaleIT {
    private static final Map<String, String> C = Map.of("LC_ALL", "C", "LANG", "C");
    private static final Map<String, String> UTF8 = Map.of("LC_ALL", "ru_RU.UTF-8", "LANG", "ru_RU.UTF-8");

    @TempDir
    Path folder;

    private BuiltProgram program;

    @BeforeEach
    void a_vault() throws Exception {
        program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
    }

    @Test
    void russian_words_come_in_and_go_out_whole_in_the_c_locale() throws Exception {
        assertThat(program.in(C)
                        .run("Улица Ленина, 5", "incident", "open", "raid-flat", "--place", "-", "--lang", "ru")
                        .code())
                .isZero();
        for (String form : new String[] {"--plain", "--json"}) {
            BuiltProgram.Ran inC = program.in(C).run("", form, "--lang", "ru", "incident", "list");
            BuiltProgram.Ran inUtf8 = program.in(UTF8).run("", form, "--lang", "ru", "incident", "list");
            assertThat(inC.out()).contains("Обыск в квартире").isEqualTo(inUtf8.out());
            assertThat(inC.code()).isEqualTo(inUtf8.code()).isZero();
            assertThat(inC.out() + inC.err()).doesNotContain("\u001b", "Exception");
        }
        assertThat(program.in(C)
                        .run("", "--lang", "ru", "incident", "show", "--journal")
                        .out())
                .contains("Улица Ленина, 5");
        assertThat(program.in(C).run("", "contact", "add", "Рысь", "--json").out())
                .contains("Рысь");
        assertThat(program.in(C).run("", "contact", "find", "рысь", "--json").out())
                .contains("Рысь");
    }

    @Test
    void a_rehearsed_erase_is_one_document_and_leaves_the_keys() throws Exception {
        BuiltProgram.Ran ran = program.in(C).run("", "panic", "--rehearse", "--json");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(JsonParser.parseString(ran.out()).getAsJsonObject().get("ok").getAsBoolean())
                .isTrue();
        assertThat(program.run("", "status").code()).isZero();
    }
}
