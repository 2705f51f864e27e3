package org.svod.protocols.run.decide;

import java.util.List;
import org.svod.protocols.run.event.AfterEvent;

/** What somebody typed in an event that is recorded beside the protocols. */
record AfterTexts() implements AfterEvent.Visitor<List<String>> {
    static List<String> of(AfterEvent event) {
        return event.accept(new AfterTexts());
    }

    @Override
    public List<String> consentGiven(AfterEvent.ConsentGiven event) {
        return List.of(event.source());
    }

    @Override
    public List<String> publicityDecided(AfterEvent.PublicityDecided event) {
        return List.of(event.forLoud(), event.forQuiet(), event.by());
    }

    @Override
    public List<String> publicityEnded(AfterEvent.PublicityEnded event) {
        return List.of(event.what());
    }

    @Override
    public List<String> fileWritten(AfterEvent.FileWritten event) {
        return List.of(event.form(), event.content(), event.head());
    }

    @Override
    public List<String> reviewNoted(AfterEvent.ReviewNoted event) {
        return List.of(event.about(), event.text());
    }

    @Override
    public List<String> actionAgreed(AfterEvent.ActionAgreed event) {
        return List.of(event.owner(), event.what());
    }

    @Override
    public List<String> actionEnded(AfterEvent.ActionEnded event) {
        return List.of(event.note());
    }

    @Override
    public List<String> changeProposed(AfterEvent.ChangeProposed event) {
        return List.of(event.protocol(), event.text());
    }
}
