package org.svod.protocols.run.codec;

import java.util.Set;
import org.svod.protocols.run.event.AfterEvent;

/** Reads the fields in the order {@link AfterFields} writes them. */
final class AfterReading {
    static final Set<Integer> KINDS = Set.of(30, 31, 32, 34, 35, 36, 37, 38);

    private AfterReading() {}

    static AfterEvent read(FieldReader in) throws DecodeException {
        return switch (in.kind()) {
            case 30 -> new AfterEvent.ConsentGiven(in.slots(), in.known(AfterEvent.Consent::ofCode), in.text());
            case 31 ->
                new AfterEvent.PublicityDecided(
                        in.known(AfterEvent.Publicity::ofCode),
                        in.text(),
                        in.text(),
                        in.text(),
                        in.instant(),
                        number(in));
            case 32 -> new AfterEvent.PublicityEnded(in.text());
            case 34 -> new AfterEvent.FileWritten(in.text(), in.text(), in.text());
            case 35 -> new AfterEvent.ReviewNoted(in.known(AfterEvent.Topic::ofCode), in.text(), in.text());
            case 36 -> new AfterEvent.ActionAgreed(number(in), in.text(), in.text(), in.instant());
            case 37 -> new AfterEvent.ActionEnded(number(in), in.known(AfterEvent.ActionEnd::ofCode), in.text());
            case 38 -> new AfterEvent.ChangeProposed(in.text(), in.text());
            default -> throw new IllegalArgumentException("not a kind of these: " + in.kind());
        };
    }

    private static int number(FieldReader in) throws DecodeException {
        return in.integer(1, Integer.MAX_VALUE);
    }
}
