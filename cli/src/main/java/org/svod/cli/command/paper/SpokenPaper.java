package org.svod.cli.command.paper;

import org.svod.cli.words.Words;
import org.svod.protocols.paper.PaperWord;
import org.svod.protocols.paper.PaperWords;
import org.svod.protocols.term.Language;

/** The wordings on paper, from the catalogue. */
record SpokenPaper(Words words) implements PaperWords {
    @Override
    public Language language() {
        return words.language();
    }

    @Override
    public String say(PaperWord word) {
        return words.say("paper." + word.code());
    }
}
