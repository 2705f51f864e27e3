package org.svod.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.svod.cli.output.ExitCode;

/** Documents rot unless they are tested: links, tables and the map are compared with what is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| *(\\d+) *\\| *`([A-Z_]+)` *\\|");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Path DOCS = SourceTree.root().resolve("docs");

    @Test
    void every_link_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Path document : SourceTree.documents()) {
            Matcher link = LINK.matcher(FENCE.matcher(SourceTree.read(document)).replaceAll(""));
            while (link.find()) {
                if (!leadsSomewhere(document, link.group(1))) {
                    broken.add(SourceTree.name(document) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_table_of_exit_codes_is_the_enum() {
        Map<Integer, String> written = new TreeMap<>();
        Matcher row = CODE_ROW.matcher(SourceTree.read(DOCS.resolve("exit-codes.md")));
        while (row.find()) {
            written.put(Integer.valueOf(row.group(1)), row.group(2));
        }
        Map<Integer, String> real = Stream.of(ExitCode.values())
                .collect(Collectors.toMap(ExitCode::number, ExitCode::name, (a, b) -> a + " and " + b, TreeMap::new));
        assertThat(written).isEqualTo(real);
    }

    @Test
    void the_map_names_every_package() {
        String map = SourceTree.read(DOCS.resolve("architecture.md"));
        List<String> real = SourceTree.programFiles().stream()
                .map(file -> SourceTree.name(file.getParent()).replaceFirst("^.*/src/main/java/", ""))
                .map(path -> path.replace('/', '.'))
                .distinct()
                .sorted()
                .toList();
        List<String> named = Pattern.compile("(?m)^\\| *`(org\\.svod[a-z.]*)` *\\|")
                .matcher(map)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
        assertThat(named).doesNotHaveDuplicates().containsAll(real);
    }

    @Test
    void every_decision_is_in_the_index() {
        Path decisions = DOCS.resolve("adr");
        String index = SourceTree.read(decisions.resolve("README.md"));
        List<String> files = SourceTree.documents().stream()
                .filter(file -> file.startsWith(decisions) && !file.endsWith("README.md"))
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(index).contains("(" + file + ")"));
    }

    private static boolean leadsSomewhere(Path document, String target) {
        if (target.matches("[a-z]+:.*")) {
            return true; // an address elsewhere: no test of ours goes there
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path meant = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        if (!Files.exists(meant)) {
            return false;
        }
        return hash < 0 || anchors(meant).contains(target.substring(hash + 1));
    }

    private static List<String> anchors(Path document) {
        return HEADING.matcher(FENCE.matcher(SourceTree.read(document)).replaceAll(""))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
                .map(heading -> heading.strip().replace(' ', '-'))
                .toList();
    }
}
