package org.svod.cli.guide.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.guide.Beside;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.screen.drill.DrillTexts;
import org.svod.cli.screen.drill.InjectScreen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillRun;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.session.InjectView;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.event.IncidentId;

/**
 * A drill beside its incident: what is due of the story comes before the next action, each piece written down as given before
 * it is shown. Keeps nothing between two answers but the clock of whoever practises alone.
 */
public final class DrillGuide implements Beside {
    private final Session session;
    private final IncidentId id;
    private final Optional<StoryClock> story;
    private final Words words;

    /** The drill {@code id} of the open vault, in its own time. */
    public DrillGuide(Session session, IncidentId id) {
        this(session, id, Optional.empty());
    }

    /** The same for one person, who may put the clock forward. */
    DrillGuide(Session session, IncidentId id, Optional<StoryClock> story) {
        this.session = session;
        this.id = id;
        this.story = story;
        this.words = session.words();
    }

    private Instant now() {
        return session.environment().clock().instant();
    }

    private DrillRun load() {
        return session.inVault(() -> session.drills().load(id));
    }

    /** Texts about a run: its own versions of the protocols first. */
    static DrillTexts texts(Session session, DrillRun run) {
        List<Protocol> protocols = new ArrayList<>();
        run.incident().runs().forEach(one -> one.protocol().ifPresent(protocols::add));
        session.protocols().all().stream().map(ProtocolSource::protocol).forEach(protocols::add);
        var clock = session.environment().clock();
        ShownTime times = new ShownTime(clock.instant(), clock.getZone(), session.words());
        return new DrillTexts(session.words(), times, protocols);
    }

    @Override
    public boolean before() {
        DrillRun run = load();
        while (!run.isOver()) {
            if (!run.incident().isOpen() || run.session().isOver(now())) {
                end(run);
                return false;
            }
            if (run.isPaused(now())) {
                if (!resumed(run)) {
                    return false;
                }
            } else {
                Optional<Inject> due = run.session().due(now()).stream().findFirst();
                if (due.isEmpty()) {
                    return true;
                }
                give(run, due.get());
            }
            run = load();
        }
        return false;
    }

    private void give(DrillRun run, Inject inject) {
        show(session.inVault(() -> session.drills().give(run, inject)), inject);
    }

    private void show(DrillRun run, Inject inject) {
        DrillTexts texts = texts(session, run);
        InjectScreen screen = new InjectScreen(texts, run);
        Screen head = Screen.of()
                .banner(true, texts.banner(run))
                .all(screen.what(inject, now()))
                .end();
        Screen choices = Screen.of().choice("1", words.say("drill.go-on")).end();
        // Whoever practises alone leads nobody.
        Screen more = story.isPresent() ? Screen.empty() : screen.more(inject);
        session.questions().choose(new Page(head, Screen.empty(), more, choices));
    }

    private boolean resumed(DrillRun run) {
        boolean real = session.inVault(() -> session.incidents().realIsOpen());
        Screen.Builder screen = Screen.of()
                .banner(true, texts(session, run).banner(run))
                .text(words.say(real ? "drill.paused-real" : "drill.paused"));
        if (!real) {
            screen.choice("1", words.say("drill.menu-resume"));
        }
        String digit = session.questions()
                .choose(screen.choice("0", words.say(session.isThrownAway() ? "guide.leave-practice" : "guide.leave"))
                        .end());
        if (digit.equals("1")) {
            DrillRun going = session.inVault(() -> session.drills().resume(run));
            assert !going.isPaused(now());
        }
        return digit.equals("1");
    }

    @Override
    public void choices(Screen.Builder screen) {
        boolean ahead = ahead(load()).isPresent();
        if (ahead) {
            screen.choice("6", words.say(story.isPresent() ? "drill.next-event" : "drill.next-event-now"));
        } else if (story.isPresent()) {
            screen.choice("6", words.say("drill.to-the-end"));
        }
        screen.choice("7", words.say("drill.menu"));
    }

    private Optional<InjectView> ahead(DrillRun run) {
        return run.session().injects(now()).stream()
                .filter(view -> view.state() == InjectView.State.AHEAD)
                .min(Comparator.comparing(view -> view.at().orElse(now())));
    }

    @Override
    public void chosen(String digit) {
        DrillRun run = load();
        if (digit.equals("7")) {
            menu(run);
            return;
        }
        Optional<InjectView> next = ahead(run);
        if (story.isPresent()) {
            Instant end = run.timeline()
                    .after(
                            run.timeline().startedAt(),
                            Duration.ofMinutes(run.drill().durationMinutes()),
                            now());
            story.get().forwardTo(next.flatMap(InjectView::at).orElse(end));
        } else {
            next.ifPresent(view -> give(run, view.inject()));
        }
    }

    private void menu(DrillRun run) {
        Screen.Builder screen = Screen.of()
                .banner(true, texts(session, run).banner(run))
                .detail(
                        words.say("drill.abort-word"),
                        words.of(run.drill().rules().abortWord()))
                .choice("1", words.say("drill.menu-pause"));
        if (run.lastGiven().isPresent()) {
            screen.choice("2", words.say("drill.menu-again"));
        }
        String digit = session.questions()
                .choose(screen.choice("3", words.say("drill.menu-end"))
                        .choice("0", words.say("guide.back"))
                        .end());
        switch (digit) {
            case "1" -> session.inVault(() -> session.drills().pause(run));
            case "2" -> run.lastGiven().ifPresent(inject -> show(run, inject));
            case "3" -> end(run);
            default -> {}
        }
    }

    private void end(DrillRun run) {
        DrillRun over = session.inVault(() -> session.drills().end(run));
        session.questions().ringAt(List.of());
        session.questions().say(over.timeline().aborted() ? "drill.broken-off" : "drill.ended");
    }
}
