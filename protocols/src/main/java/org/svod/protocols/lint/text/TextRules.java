package org.svod.protocols.lint.text;

import java.util.List;
import org.svod.protocols.lint.finding.Rule;

/** The rules of this package. */
public final class TextRules {
    private TextRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                new BothLanguages(),
                new TranslationIsFresh(),
                new CardFits(),
                new SmsFits(),
                new NoPersonalData(),
                new ShortTitles(),
                new FirstTenMinutes(),
                new KnownBlanks());
    }
}
