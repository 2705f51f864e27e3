package org.svod.desk.handover;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.handover.Brief;
import org.svod.protocols.run.handover.ReadBack;
import org.svod.protocols.run.view.HandoverView;
import org.svod.vault.failure.VaultException;

/**
 * Handing incidents over within one vault. The offer is an entry of the one who has the incident; what is read back and the
 * last word are entries on the word of the one who takes it.
 */
public final class HandoverDesk {
    private final IncidentDesk incidents;
    private final Clock clock;

    /** Handovers of {@code incidents}; the zone of {@code clock} is that in which times of day are said. */
    public HandoverDesk(IncidentDesk incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Offers it to {@code to} for so long; on disk when this returns. */
    public Acted offer(IncidentId id, String to, String fears, Duration length) throws VaultException {
        return incidents.act(
                id, new IncidentAction.OfferHandover(to, fears, clock.instant().plus(length)));
    }

    /** What is read aloud for an offer: the incident as it was when the offer was made, whoever asks and whenever. */
    public Brief brief(Incident incident, HandoverView offer) {
        return Brief.of(incident.asOf(offer.entry()), offer.offeredAt(), offer.fears());
    }

    /** The three questions of an offer, always the same. */
    public List<ReadBack> questions(Incident incident, HandoverView offer) {
        return ReadBack.of(incident.asOf(offer.entry()), offer.offeredAt(), clock.getZone());
    }

    /** The first question of an offer that has no right answer yet. */
    public Optional<ReadBack> unanswered(Incident incident, HandoverView offer) {
        return questions(incident, offer).stream()
                .filter(each -> !isRight(offer, each))
                .findFirst();
    }

    /** Whether a question was answered right. */
    public static boolean isRight(HandoverView offer, ReadBack question) {
        return Optional.ofNullable(offer.answers().get(question.question().code()))
                .filter(HandoverView.Answer::isRight)
                .isPresent();
    }

    /** Writes an answer down, right or wrong, on the word of whoever takes over. */
    public Acted answer(IncidentId id, HandoverView offer, ReadBack question, String said) throws VaultException {
        return incidents
                .onWordOf(offer.to())
                .act(id, new IncidentAction.AnswerHandover(question.question().code(), said, question.expected()));
    }

    /** They take it over; refused unless everything was read back right. */
    public Acted accept(IncidentId id, HandoverView offer) throws VaultException {
        return incidents.onWordOf(offer.to()).act(id, new IncidentAction.EndHandover(HandoverEnd.ACCEPTED, ""));
    }

    /** They do not, and why. */
    public Acted decline(IncidentId id, HandoverView offer, String why) throws VaultException {
        return incidents.onWordOf(offer.to()).act(id, new IncidentAction.EndHandover(HandoverEnd.DECLINED, why));
    }
}
