package org.svod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.desk.ProtocolDesk;

/** The names that the pages of {@code docs/commands} promise to scripts stand in what the program prints. */
class DocumentedNamesTest {
    private static final Path PAGES = Path.of("../docs/commands");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z]+ [a-z-]+)[^|]*(?:\\\\\\|[^|]*)*` \\| (.*) \\|$");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+)\\n(.*?)(?=^## |\\z)");
    private static final Pattern DATA = Pattern.compile("(?s)Data: ((?:`[^`]+`(?:,\\s+)?)+)");
    private static final Pattern TICKED = Pattern.compile("`([^`]+)`");

    /** Three invented cards: an invisible sign and a photo, a number that is none, and nothing to complain of. */
    private static final String CARDS = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Grey Cr\u200bane
            NICKNAME:crane
            PHOTO;ENCODING=b;TYPE=JPEG:AAAA
            TEL:+79161234502
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:White Stork
            NICKNAME:stork
            TEL:12
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Brown Owl
            NICKNAME:owl
            TEL:+79161234503
            END:VCARD
            """;

    @TempDir
    Path folder;

    private final Map<String, List<JsonObject>> answers = new HashMap<>();

    @Test
    void every_documented_name_is_printed() throws Exception {
        Map<String, List<NamedPath>> documented = documented();
        assertThat(documented)
                .containsKeys("init", "incident open", "incident close", "contact find", "protocol lint", "panic");
        walkThroughEverything();

        Set<String> missing = new TreeSet<>();
        documented.forEach((command, paths) -> {
            List<JsonObject> given = answers.getOrDefault(command.replace(' ', '.'), List.of());
            for (NamedPath path : paths) {
                if (given.stream().noneMatch(path::isIn)) {
                    missing.add(command + ": " + path.path());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void the_document_of_the_page_has_the_keys_of_the_program_in_its_order() throws Exception {
        Matcher example = Pattern.compile("(?s)```json\\n(\\{.*?\\})\\n```")
                .matcher(Files.readString(PAGES.resolve("README.md"), StandardCharsets.UTF_8));
        assertThat(example.find()).isTrue();
        JsonObject written = JsonParser.parseString(example.group(1)).getAsJsonObject();
        JsonObject real =
                new TestProgram(folder).run("protocol", "list", "--json").json();
        assertThat(List.copyOf(written.keySet())).isEqualTo(List.copyOf(real.keySet()));
        assertThat(written.get("schema")).isEqualTo(real.get("schema"));
    }

    private static Map<String, List<NamedPath>> documented() throws Exception {
        Map<String, List<NamedPath>> documented = new TreeMap<>();
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(PAGES, "*.md")) {
            for (Path page : pages) {
                documented(Files.readString(page, StandardCharsets.UTF_8), documented);
            }
        }
        return documented;
    }

    private static void documented(String page, Map<String, List<NamedPath>> documented) {
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            documented
                    .computeIfAbsent(row.group(1), command -> new ArrayList<>())
                    .addAll(names(row.group(2)));
        }
        Matcher section = SECTION.matcher(page);
        while (section.find()) {
            if (!section.group(2).contains("\n| Command |")) {
                documented
                        .computeIfAbsent(section.group(1), command -> new ArrayList<>())
                        .addAll(names(section.group(2)));
            }
        }
    }

    private static List<NamedPath> names(String text) {
        List<NamedPath> names = new ArrayList<>();
        Matcher data = DATA.matcher(text);
        while (data.find()) {
            Matcher name = TICKED.matcher(data.group(1));
            while (name.find()) {
                names.addAll(NamedPath.of(name.group(1)));
            }
        }
        return names;
    }

    private void walkThroughEverything() throws Exception {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "id: x\nid: y\n");
        Path newer = folder.resolve("newer.yaml");
        String text = new ProtocolDesk().find("raid-flat").orElseThrow().text();
        Files.writeString(
                newer,
                text.replaceFirst("(?m)^version: .*$", "version: \"99.0\"")
                        .replace("length: 3\n    unit: day24", "length: 4\n    unit: day24")
                        .replaceFirst("required: true", "required: false"));
        Path cards = folder.resolve("cards.vcf");
        Files.writeString(cards, CARDS.replace("\n", "\r\n"));
        TestProgram program = new TestProgram(folder).input("nobody was there");
        Clock later = Clock.fixed(Instant.parse("2026-11-24T01:30:00Z"), ZoneId.of("Europe/Moscow"));
        keep(
                program,
                "init",
                "--kdf",
                "low",
                "--recovery-file",
                folder.resolve("code").toString());
        precedents(program);
        for (String line : List.of(
                "contact add heron --role lawyer --phone +79161234501 --city Tomsk",
                "contact find tom",
                "contact import " + cards,
                "contact export --out " + folder.resolve("contacts.csv"),
                "contact show heron",
                "contact edit heron --city Omsk",
                "contact delete heron",
                "contact restore heron",
                "contact purge heron",
                "duty set heron --from 23:00 --until 08:00",
                "duty set owl --from 23:30 --until 07:00",
                "duty set lynx --weekly mon-fri --from 06:00 --until 20:00",
                "duty set --successors heron,lynx",
                "duty swap heron crane",
                "duty show --lines --history",
                "checkin set heron --daily 08:00 --last 31.12.2026",
                "checkin set lynx --every 6",
                "checkin ok heron",
                "protocol list",
                "protocol lint " + broken,
                "protocol export raid-flat",
                "protocol show raid-flat",
                "protocol card raid-flat",
                "protocol card raid-flat --html --out " + folder,
                "protocol card --check 0000 5724",
                "protocol card --check 1570 2782",
                "protocol sms raid-flat",
                "protocol sheet detention-administrative",
                "protocol import " + newer + " --confirm raid-flat@99.0",
                "protocol changed-law 27.5",
                "drill list",
                "drill start lawyer-at-the-door --as lawyer=heron",
                "drill next",
                "incident skip record-refusal --why -",
                "drill stop",
                "drill report")) {
            keep(program, line.split(" ", -1));
        }
        program.at(Clock.fixed(Instant.parse("2026-11-24T00:09:00Z"), ZoneId.of("Europe/Moscow")));
        program.input("svod1 raid-second-visit 1.0 1.0 member 2026-11-24 85 42 20513");
        for (String line : List.of(
                "drill record - --person heron",
                "drill record - --person wren",
                "drill readiness",
                "drill schedule lawyer --on 2026-12-31",
                "drill schedule raid",
                "drill start lawyer-at-the-door --as lawyer=heron",
                "drill next",
                "drill next",
                "drill pause",
                "drill resume",
                "drill stop",
                "drill report",
                "incident open detention-administrative --people 2",
                "incident next",
                "status",
                "incident decide hurt all-well",
                "incident done detained-at --at 02:40 --source heron",
                "incident done roll",
                "incident done relatives-run",
                "incident clock",
                "incident person 1,2 held --source heron",
                "incident staff start",
                "incident staff on heron",
                "incident staff",
                "incident owner heron",
                "incident pile rest",
                "incident promise --to lynx --at +10",
                "incident board",
                "incident person",
                "incident close",
                "incident list",
                "incident undo",
                "incident handover --to heron",
                "incident paper",
                "incident paper ruling-appeal",
                "incident paper ruling-appeal --html",
                "incident paper --kit",
                "incident take --show-recipient",
                "incident show --journal")) {
            keep(program, line.split(" ", -1));
        }
        String key = program.open("incident", "take", "--show-recipient", "--json")
                .data()
                .get("recipient")
                .getAsString();
        String sealed = folder.resolve("sealed.age").toString();
        keep(program, "incident", "export", "--all", "--to", key, "--who", "heron", "--out", sealed);
        keep(program, "incident", "take", sealed);
        keep(program, "incident", "publicity", "--consent", "1", "--source", "heron");
        program.input("it is cold\ncourt is tomorrow");
        String quiet = "incident publicity --decide quiet --by heron --until +5 --arguments -";
        keep(program, quiet.split(" ", -1));
        program.input("the list was at hand");
        keep(program, "incident", "review", "--helped", "-");
        program.input("a new list");
        keep(program, "incident", "review", "--action", "-", "--owner", "heron", "--due", "2026-12-01");
        program.input("call sooner");
        keep(program, "incident", "review", "--propose", "raid-flat", "--change", "-");
        program.input("let go");
        keep(program, "incident", "publicity", "--outcome", "-");
        Path readable = folder.resolve("readable.md");
        keep(program, "incident", "export", "--redacted", "--keep", "1", "--out", readable.toString());
        keep(program, "incident", "verify", readable.toString());
        Files.writeString(readable, Files.readString(readable).replaceFirst("REDACTED", "Redacted"));
        keep(program, "incident", "verify", readable.toString());
        String shift =
                answers.getOrDefault("duty.set", List.of()).get(0).get("id").getAsString();
        keep(program, "duty", "set", "--remove", shift);
        TestProgram person = new TestProgram(folder).person(ScriptedTerminal.wide("", "", "", "0"));
        keep(person, "incident", "paper", "--enter");
        Path anna = Files.writeString(folder.resolve("anna"), "anna walks alone\n");
        for (String line : List.of(
                "keys add anna --new-passphrase-file " + anna,
                "keys policy",
                "keys rotate --plan --because anna",
                "keys rotate --rehearse",
                "keys rotate --because anna",
                "keys status")) {
            keep(program, line.split(" ", -1));
        }
        program.at(later);
        for (String line : List.of(
                "incident promise --to lynx --at +10",
                "incident next",
                "panic --rehearse",
                "status",
                "doctor",
                "incident review",
                "incident promise --kept 3",
                "incident show --journal",
                "incident person 1,2 seen-free --source heron",
                "incident close",
                "checkin open lynx",
                "checkin status heron",
                "backup make --to " + folder.resolve("backup.age"),
                "backup check " + folder.resolve("backup.age"),
                "backup rehearse " + folder.resolve("backup.age") + " --recovery-file " + folder.resolve("code"),
                "panic --now",
                "backup restore " + folder.resolve("backup.age") + " --kdf low --recovery-file "
                        + folder.resolve("code") + " --new-passphrase-file " + folder.resolve("passphrase"))) {
            keep(program, line.split(" ", -1));
        }
    }

    private void precedents(TestProgram program) throws Exception {
        program.input("the first department\na newspaper\nThe lawyer on duty did not come.");
        keep(program, "precedent add --on 2026-11-24 --threat raid_home --place - --source - --what -".split(" ", -1));
        String id = Objects.requireNonNull(answers.get("precedent.add"))
                .get(0)
                .get("id")
                .getAsString();
        for (String line : List.of(
                "precedent link " + id + " raid-flat call-counsel --failed",
                "precedent link " + id + " raid-flat came-again --helped",
                "precedent link " + id + " detention-administrative hurt --helped",
                "precedent edit " + id + " --on 2026-11",
                "precedent delete " + id,
                "precedent restore " + id,
                "precedent show " + id,
                "precedent list",
                "precedent map")) {
            keep(program, line.split(" ", -1));
        }
    }

    private void keep(TestProgram program, String... line) throws Exception {
        List<String> all = new ArrayList<>(List.of(line));
        all.add("--json");
        TestProgram.Ran ran = program.open(all.toArray(String[]::new));
        answers.computeIfAbsent(ran.json().get("kind").getAsString(), kind -> new ArrayList<>())
                .add(ran.data());
    }
}
