package org.svod.protocols.paper;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.svod.protocols.term.Language;

/** The words of the program's own catalogue, so that what is tested is what people get. */
record CatalogueWords(Language language, Properties catalogue) implements PaperWords {
    static CatalogueWords in(Language language) {
        Path file =
                Path.of("..", "cli/src/main/resources/org/svod/cli/words", "paper." + language.code() + ".properties");
        Properties catalogue = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            catalogue.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CatalogueWords(language, catalogue);
    }

    @Override
    public String say(PaperWord word) {
        return Objects.requireNonNull(catalogue.getProperty("paper." + word.code()), word.code());
    }
}
