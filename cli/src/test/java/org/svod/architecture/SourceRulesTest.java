package org.svod.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Habits that only the text of a source file can show. */
class SourceRulesTest {
    private static final int LINES = 400;
    private static final int FILES = 15;
    private static final Pattern SECRET_STRING = Pattern.compile(
            "\\bString(?:\\[]|\\.\\.\\.)?\\s+(\\w*(?:pass(?:word|phrase|code)?|secret|recoveryCode)\\w*)\\s*[,;=)]",
            Pattern.CASE_INSENSITIVE);
    // Put together from parts so that this file does not break its own rule.
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b|print" + "StackTrace");

    @Test
    void no_file_is_longer_than_400_lines() {
        assertThat(SourceTree.javaFiles())
                .as("a file that does not fit in a head hides its faults")
                .allSatisfy(file -> assertThat(SourceTree.read(file).lines().count())
                        .as(SourceTree.name(file))
                        .isLessThanOrEqualTo(LINES));
    }

    @Test
    void no_package_has_more_than_15_files_beside_its_description() {
        Map<String, Long> sizes = SourceTree.programFiles().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> SourceTree.name(file.getParent()), TreeMap::new, Collectors.counting()));
        assertThat(sizes)
                .as("a package is one idea, seen whole in one listing")
                .allSatisfy((where, count) -> assertThat(count).as(where).isLessThanOrEqualTo(FILES));
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        List<Path> packages = SourceTree.programFiles().stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(packages)
                .as("without @NullMarked the null checks of the build do not look at a package")
                .allSatisfy(each -> {
                    Path description = each.resolve("package-info.java");
                    assertThat(Files.exists(description))
                            .as(SourceTree.name(description))
                            .isTrue();
                    assertThat(SourceTree.read(description))
                            .as(SourceTree.name(description))
                            .startsWith("/**")
                            .contains("@NullMarked");
                });
    }

    @Test
    void nothing_is_left_for_later_in_a_comment() {
        assertThat(SourceTree.javaFiles())
                .as("what is not built says so to the person who asks for it, not to the reader of the source")
                .allSatisfy(file -> assertThat(
                                UNFINISHED.matcher(SourceTree.read(file)).results())
                        .as(SourceTree.name(file))
                        .isEmpty());
    }

    @Test
    void no_string_is_named_like_a_secret() {
        assertThat(SourceTree.programFiles())
                .as("a String cannot be wiped; passphrases, secrets and recovery codes are char[] or their own types")
                .allSatisfy(file -> assertThat(secretStrings(SourceTree.read(file)))
                        .as(SourceTree.name(file))
                        .isEmpty());
    }

    @Test
    void the_rule_about_secret_strings_sees_fields_parameters_and_components() {
        assertThat(secretStrings("""
                private final String passphrase;
                void open(String recoveryCode) {}
                record Typed(String label, String clientSecret) {}
                String newPassword = ask();
                """)).containsExactly("passphrase", "recoveryCode", "clientSecret", "newPassword");
        assertThat(secretStrings("Path passphraseFile; boolean passed; String compass() { return word; }"))
                .isEmpty();
    }

    private static List<String> secretStrings(String source) {
        return SECRET_STRING
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
