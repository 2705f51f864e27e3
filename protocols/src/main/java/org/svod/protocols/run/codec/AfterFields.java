package org.svod.protocols.run.codec;

import java.util.function.IntFunction;
import org.svod.protocols.run.event.AfterEvent;

/** Writes the fields of what is recorded beside the protocols, after the number of the kind: docs/formats/entry.md. */
record AfterFields(IntFunction<FieldWriter> out) implements AfterEvent.Visitor<FieldWriter> {
    @Override
    public FieldWriter consentGiven(AfterEvent.ConsentGiven event) {
        return out.apply(30).slots(event.slots()).text(event.answer().code()).text(event.source());
    }

    @Override
    public FieldWriter publicityDecided(AfterEvent.PublicityDecided event) {
        return out.apply(31)
                .text(event.choice().code())
                .text(event.forLoud())
                .text(event.forQuiet())
                .text(event.by())
                .instant(event.until())
                .integer(event.promise());
    }

    @Override
    public FieldWriter publicityEnded(AfterEvent.PublicityEnded event) {
        return out.apply(32).text(event.what());
    }

    @Override
    public FieldWriter fileWritten(AfterEvent.FileWritten event) {
        return out.apply(34).text(event.form()).text(event.content()).text(event.head());
    }

    @Override
    public FieldWriter reviewNoted(AfterEvent.ReviewNoted event) {
        return out.apply(35).text(event.topic().code()).text(event.about()).text(event.text());
    }

    @Override
    public FieldWriter actionAgreed(AfterEvent.ActionAgreed event) {
        return out.apply(36)
                .integer(event.number())
                .text(event.owner())
                .text(event.what())
                .instant(event.due());
    }

    @Override
    public FieldWriter actionEnded(AfterEvent.ActionEnded event) {
        return out.apply(37).integer(event.number()).text(event.end().code()).text(event.note());
    }

    @Override
    public FieldWriter changeProposed(AfterEvent.ChangeProposed event) {
        return out.apply(38).text(event.protocol()).text(event.text());
    }
}
