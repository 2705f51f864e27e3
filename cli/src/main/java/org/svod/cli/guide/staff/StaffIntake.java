package org.svod.cli.guide.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.staff.Staff;
import org.svod.desk.staff.StaffDesk;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Pile;

/** In staff mode a call that was taken goes into a pile and gets somebody who answers for it, or it is said that nobody does. */
public final class StaffIntake {
    private static final Moment DETENTION = new Moment("detention");

    private final Session session;
    private final Consumer<IncidentAction> act;
    private final Words words;
    private final Questions questions;

    /** Asks at {@code questions}; each answer goes to {@code act}, which writes it down before the next question. */
    public StaffIntake(Session session, Questions questions, Consumer<IncidentAction> act) {
        this.session = session;
        this.act = act;
        this.words = session.words();
        this.questions = questions;
    }

    /**
     * Asks, if staff mode is on.
     *
     * @param banner the first line of the screen
     */
    public void place(Optional<Protocol> protocol, Screen banner) {
        Clock clock = session.environment().clock();
        StaffDesk desk = new StaffDesk(
                session.vault().store(), clock, session.vault().openedBy().label());
        Staff staff = session.inVault(desk::staff);
        if (!staff.isOn()) {
            return;
        }
        Pile pile = pile(proposed(protocol), banner);
        act.accept(new IncidentAction.PlaceInPile(pile));
        if (pile == Pile.REST) {
            answer(staff, new ShownTime(clock.instant(), clock.getZone(), words));
        }
        Optional<String> owner = questions.words("staff.who-takes");
        if (owner.isPresent()) {
            act.accept(new IncidentAction.NameOwner(owner.get(), ""));
        } else {
            questions.say("staff.nobody-takes");
        }
    }

    private Pile pile(Pile proposed, Screen banner) {
        List<Pile> piles = new ArrayList<>(List.of(Pile.values()));
        Screen.Builder screen = Screen.of()
                .all(banner)
                .text(words.say("staff.which-pile", words.say("journal.pile." + proposed.code())));
        for (int i = 0; i < piles.size(); i++) {
            screen.choice("" + (i + 1), words.say("journal.pile." + piles.get(i).code()));
        }
        return piles.get(Integer.parseInt(questions.choose(screen.end())) - 1);
    }

    // A protocol that waits for a detention is about somebody who is held; one with a limit that a law sets has a
    // deadline.
    private static Pile proposed(Optional<Protocol> protocol) {
        boolean held = protocol.stream()
                .flatMap(each -> each.moments().stream())
                .anyMatch(moment -> moment.moment().equals(DETENTION));
        boolean limited = protocol.stream()
                .flatMap(each -> each.clocks().stream())
                .anyMatch(clock -> clock.kind() == ClockKind.AUTHORITY_LIMIT);
        return held ? Pile.CUSTODY : limited ? Pile.DEADLINE : Pile.REST;
    }

    private void answer(Staff staff, ShownTime times) {
        staff.answerSince()
                .ifPresentOrElse(
                        since -> questions.line(words.say("staff.say-answer", times.at(since), staff.answer())),
                        () -> questions.say("staff.no-answer"));
    }
}
