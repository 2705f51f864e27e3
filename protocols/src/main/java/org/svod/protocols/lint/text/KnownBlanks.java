package org.svod.protocols.lint.text;

import org.svod.protocols.document.TemplatePart;
import org.svod.protocols.document.TemplateText;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.term.Language;

/** Every blank in a document is one that an incident can fill; a misspelt one would be printed as it stands. */
final class KnownBlanks implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.UNKNOWN_BLANK;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (int i = 0; i < subject.protocol().documents().size(); i++) {
            for (Language language : Language.values()) {
                String text = subject.protocol().documents().get(i).text().exactly(language);
                for (TemplatePart part : TemplateText.parts(text)) {
                    if (part instanceof TemplatePart.Unknown unknown) {
                        report.at("/documents/" + i + "/text/" + language.code(), brief(unknown.written()));
                    }
                }
            }
        }
    }

    // Braces that are never closed reach to the end of the document; their beginning is enough to find them.
    private static String brief(String written) {
        String line = written.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 40));
    }
}
