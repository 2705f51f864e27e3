package org.svod.protocols.lint.text;

import java.util.regex.Pattern;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.term.Language;

/** The action line of a step has at most nine words in each language: more is not read under stress. */
final class ShortTitles implements Rule {
    private static final int MOST = 9;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    @Override
    public FindingCode code() {
        return FindingCode.TITLE_TOO_LONG;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.steps().size(); i++) {
            for (Language language : Language.values()) {
                String title = subject.steps().get(i).title().exactly(language);
                long words = WHITE_SPACE
                        .splitAsStream(title)
                        .filter(ShortTitles::isWord)
                        .count();
                if (words > MOST) {
                    report.at(
                            "/steps/" + i + "/title/" + language.code(), Long.toString(words), Integer.toString(MOST));
                }
            }
        }
    }

    // A dash between two words is no word.
    private static boolean isWord(String token) {
        return token.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
