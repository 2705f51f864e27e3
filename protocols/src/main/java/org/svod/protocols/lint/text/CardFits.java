package org.svod.protocols.lint.text;

import java.util.List;
import org.svod.protocols.Card;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.term.Language;

/** The card fits 23 lines of 38 columns in each language. */
final class CardFits implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.CARD_TOO_LARGE;
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.protocol().card().ifPresent(card -> {
            for (Language language : Language.values()) {
                List<String> lines = card.in(language);
                String path = "/card/" + language.code();
                if (lines.size() > Card.LINES) {
                    report.at(path, Integer.toString(lines.size()), Integer.toString(Card.LINES));
                }
                for (int i = 0; i < lines.size(); i++) {
                    int columns = lines.get(i).codePointCount(0, lines.get(i).length());
                    if (columns > Card.COLUMNS) {
                        report.at(path + "/" + i, Integer.toString(columns), Integer.toString(Card.COLUMNS));
                    }
                }
            }
        });
    }
}
