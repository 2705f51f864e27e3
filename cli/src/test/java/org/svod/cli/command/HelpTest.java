package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.TestProgram;

class HelpTest {
    @TempDir
    Path folder;

    /** An option without words would end the help of its command as a fault of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void every_command_and_every_option_has_words(String language) {
        TestProgram program = new TestProgram(folder).language(language);
        int asked = 0;
        for (JsonElement group : program.run("help", "--json").data().getAsJsonArray("commands")) {
            String name = group.getAsString();
            JsonArray inside = program.run("help", name, "--json").data().getAsJsonArray("commands");
            if (inside == null) {
                continue;
            }
            for (JsonElement command : inside) {
                TestProgram.Ran ran = program.run("help", name, command.getAsString());
                assertThat(ran.code()).as(name + " " + command + ran.err()).isZero();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(40);
    }
}
