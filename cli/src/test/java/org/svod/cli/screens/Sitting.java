package org.svod.cli.screens;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.vault.failure.VaultException;

/**
 * One night in one language on one terminal: a person at a keyboard, run after run, every run's screens kept by name. People
 * and places are invented.
 */
final class Sitting {
    private static final Instant NIGHT = Instant.parse("2026-11-24T00:07:00Z");
    private static final ZoneId PLACE = ZoneId.of("Europe/Moscow");
    private static final int MINUTES = 60;

    private final Path folder;
    private final String language;
    private final int columns;
    private final int rows;
    private final boolean plain;
    private final SeededRandom random = new SeededRandom(15);
    private final Map<String, List<String>> scenes = new LinkedHashMap<>();

    private final List<String> prompts = new ArrayList<>();

    Sitting(Path folder, String language, int columns, int rows, boolean plain) {
        this.folder = folder;
        this.language = language;
        this.columns = columns;
        this.rows = rows;
        this.plain = plain;
    }

    /** Plays the night and gives what stood on the screen, scene by scene. */
    Map<String, List<String>> play() throws IOException, VaultException {
        boolean russian = language.equals("ru");
        String place = russian ? "ОВД на улице Ленина" : "the station on Lenin street";
        String caller = russian ? "Рысь" : "lynx";
        scene("first-run", "empty", 0, "0");
        scene("practise", "empty", 0, "1", "1", "1", "2", "", "02:50", "", "1", "1", "0");
        program("night").found();
        program("night")
                .open("contact", "add", russian ? "цапля" : "heron", "--role", "lawyer", "--phone", "+79161234501");
        scene("call", "night", 0, "1", "3", place, "02:40", caller, "1", "0");
        scene("next-action", "night", 2, "9", "9", "9", "0");
        scene("receipt", "night", 3, "1", "8", "1", russian ? "телефоны изъяли" : "the telephones were taken", "0");
        scene("clocks", "night", 4, "8", "2", "9", "0", "0");
        scene(
                "roll",
                "night",
                5,
                "5",
                "3",
                "1,2",
                russian ? "Зимородок" : "kingfisher",
                "",
                "5",
                "1",
                "1",
                caller,
                "03:10",
                "0");
        scene("refusal-to-close", "night", 6, "8", "7", "0", "0");
        program("dropped").found();
        scene("interrupted", "dropped", 0, "2", "3");
        scene("resume", "dropped", 9, place, "02:40", caller, "1", "0");
        program("own").found();
        for (int number = 1; number <= 4; number++) {
            TestProgram.Ran ran = program("own")
                    .input(OwnProtocols.withSixAnswers(number))
                    .open("protocol", "import", "-", "--confirm", "own-" + number + "@1.0");
            if (ran.code() != 0) {
                throw new AssertionError(ran.err() + ran.out());
            }
        }
        scene("many-protocols", "own", 0, "1", "0", "", "", "", "9", "9", "9", "1", "0");
        scene("many-answers", "own", 5, "4", "0", "4", "2", "0");
        return scenes;
    }

    /** Every question, without what was typed. */
    List<String> prompts() {
        return prompts;
    }

    private void scene(String name, String vault, int minutes, String... answers) throws IOException {
        ScriptedTerminal person = new ScriptedTerminal(columns, rows, answers);
        TestProgram program = program(vault)
                .at(Clock.fixed(NIGHT.plusSeconds((long) minutes * MINUTES), PLACE))
                .person(person);
        List<String> arguments = new ArrayList<>();
        if (plain) {
            arguments.add("--plain");
        }
        if (name.equals("call") || name.equals("interrupted") || name.equals("many-protocols")) {
            arguments.add("call");
        }
        TestProgram.Ran ran = vault.equals("empty")
                ? program.run(arguments.toArray(String[]::new))
                : program.open(arguments.toArray(String[]::new));
        List<String> lines = new ArrayList<>(person.transcript());
        ran.err().lines().forEach(lines::add);
        if (person.left() > 0) {
            throw new AssertionError(
                    name + ": answers nobody asked for: " + person.left() + "\n" + String.join("\n", lines));
        }
        prompts.addAll(person.prompts());
        scenes.put(name, lines.stream().map(Sitting::withoutColour).toList());
    }

    private TestProgram program(String vault) {
        return new TestProgram(folder.resolve(vault))
                .random(random)
                .language(language)
                .at(Clock.fixed(NIGHT, PLACE));
    }

    private static String withoutColour(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
