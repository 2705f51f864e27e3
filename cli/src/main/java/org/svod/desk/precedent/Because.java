package org.svod.desk.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Precedent;
import org.svod.protocols.Protocol;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.RoughDate;
import org.svod.protocols.term.StepId;

/**
 * Why a step is as it is, or why it is in doubt: one precedent, of the protocol's file or of the vault.
 *
 * @param id its name there
 * @param on when, as far as it is known
 * @param place where, if anybody said
 * @param what what was done, if anybody said
 * @param source who said so, if anybody did
 * @param verdict what it says of the step
 * @param own whether it is the vault's own
 */
public record Because(
        String id,
        Optional<RoughDate> on,
        Optional<LocalizedText> place,
        Optional<LocalizedText> what,
        Optional<LocalizedText> source,
        Verdict verdict,
        boolean own) {

    /** All that speak of a step, the vault's own first: it is nearer to us. */
    public static List<Because> of(Protocol protocol, StepId step, List<OwnPrecedent> own) {
        List<Because> all = new ArrayList<>();
        for (OwnPrecedent each : own) {
            each.of(protocol.id(), step).ifPresent(verdict -> all.add(of(each, verdict)));
        }
        for (Precedent each : protocol.because(step)) {
            all.add(of(each, each.failed().contains(step) ? Verdict.FAILED : Verdict.HELPED));
        }
        return List.copyOf(all);
    }

    private static Because of(OwnPrecedent own, Verdict verdict) {
        return new Because(
                own.shortId(), own.on(), said(own.place()), said(own.what()), said(own.source()), verdict, true);
    }

    private static Because of(Precedent known, Verdict verdict) {
        return new Because(
                known.id(),
                Optional.of(known.on()),
                Optional.of(known.place()),
                Optional.of(known.what()),
                Optional.of(known.source()),
                verdict,
                false);
    }

    // What the movement wrote stands in whatever language it was written in.
    private static Optional<LocalizedText> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new LocalizedText(text, text));
    }
}
