package org.svod.protocols.lint.text;

import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.paper.sms.SmsCount;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.LocalizedText;

/** A message that may be sent as an SMS fits one, in each language. */
final class SmsFits implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.SMS_TOO_LONG;
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.protocol().sms().forEach((name, text) -> check("/sms/" + name, text, report));
        for (int i = 0; i < subject.steps().size(); i++) {
            if (subject.steps().get(i) instanceof ContactStep contact
                    && contact.message().isPresent()
                    && contact.via().contains("sms")) {
                check("/steps/" + i + "/message", contact.message().get(), report);
            }
        }
    }

    private static void check(String path, LocalizedText text, Report report) {
        for (Language language : Language.values()) {
            SmsCount count = SmsCount.of(text.exactly(language));
            if (!count.fitsOne()) {
                report.at(
                        path + "/" + language.code(),
                        Integer.toString(count.places()),
                        Integer.toString(count.encoding().single()));
            }
        }
    }
}
