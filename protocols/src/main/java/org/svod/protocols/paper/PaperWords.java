package org.svod.protocols.paper;

import org.svod.protocols.term.Language;

/** The fixed wordings in one language. */
public interface PaperWords {
    /** Which language. */
    Language language();

    /** The words. */
    String say(PaperWord word);
}
