package org.svod.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.TestProgram;

/** The worked example in {@code CONTRIBUTING.md} is what the program does. */
class WorkedExampleTest {
    private static final String PAGE = SourceTree.read(SourceTree.root().resolve("CONTRIBUTING.md"));
    private static final Pattern FILE = Pattern.compile("`((?:cli|docs|protocols|vault)/[^`*]+)`");
    private static final Pattern TYPE = Pattern.compile("`(org\\.svod(?:\\.[a-z]+)+\\.[A-Z]\\w+)(?:\\.(\\w+))?`");
    private static final Pattern DOCUMENT = Pattern.compile("(?s)```json\\s+(\\{.*?})\\s+```");

    @TempDir
    Path folder;

    @Test
    void its_error_is_the_document_the_program_prints() throws Exception {
        Matcher written = DOCUMENT.matcher(PAGE);
        assertThat(written.find()).isTrue();
        TestProgram program = new TestProgram(folder).found();
        assertThat(program.open("contact", "add", "heron").code()).isZero();
        TestProgram.Ran refused = program.open("contact", "add", "heron", "--json");
        assertThat(refused.out().strip()).isEqualTo(written.group(1));
        assertThat(refused.json()).isEqualTo(JsonParser.parseString(written.group(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void its_screen_is_the_golden_file(String language) throws Exception {
        Path golden = SourceTree.root()
                .resolve("cli/src/test/resources/org/svod/architecture/contact-added." + language + ".txt");
        TestProgram program = new TestProgram(folder).found().language(language);
        assertThat(program.open("contact", "add", "heron").out()).isEqualTo(Files.readString(golden));
    }

    @Test
    void its_files_and_types_exist() throws Exception {
        List<String> files =
                FILE.matcher(PAGE).results().map(each -> each.group(1)).toList();
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(SourceTree.root().resolve(file)).exists());
        Matcher type = TYPE.matcher(PAGE);
        int found = 0;
        while (type.find()) {
            String method = type.group(2);
            assertThat(Class.forName(type.group(1)).getMethods())
                    .anyMatch(each -> method == null || each.getName().equals(method));
            found++;
        }
        assertThat(found).isPositive();
    }
}
