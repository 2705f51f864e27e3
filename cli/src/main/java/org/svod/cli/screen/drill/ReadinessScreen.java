package org.svod.cli.screen.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.screen.Block;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.ready.Readiness;
import org.svod.protocols.drill.ready.RoleCover;
import org.svod.protocols.term.ProtocolId;

/** Who is ready, as bars. Nobody is a fault: a name stands here to be asked whether they want to practise. */
public final class ReadinessScreen {
    private final DrillTexts texts;
    private final Words words;
    private final List<Protocol> protocols;

    /** Readiness in {@code protocols}. */
    public ReadinessScreen(DrillTexts texts, List<Protocol> protocols) {
        this.texts = texts;
        this.words = texts.words();
        this.protocols = List.copyOf(protocols);
    }

    /** Each role of each protocol by its second best: the best may be the one who was taken. */
    public Screen roles(List<RoleCover> covers) {
        Map<ProtocolId, List<RoleCover>> byProtocol = new LinkedHashMap<>();
        covers.forEach(cover -> byProtocol
                .computeIfAbsent(cover.protocol(), none -> new ArrayList<>())
                .add(cover));
        Screen.Builder screen = Screen.of().text(words.say("drill.ready-roles"));
        List<String> untouched = new ArrayList<>();
        byProtocol.forEach((protocol, roles) -> {
            if (roles.stream().noneMatch(ReadinessScreen::isPractised)) {
                untouched.add(title(protocol));
            } else {
                screen.gap()
                        .text(title(protocol))
                        .bars(roles.stream().map(this::bar).toList());
            }
        });
        if (!untouched.isEmpty()) {
            screen.gap().text(words.say("drill.ready-untouched"));
            untouched.forEach(title -> screen.item(Mark.NONE, title));
        }
        return screen.gap().text(words.say("drill.ready-more")).end();
    }

    private static boolean isPractised(RoleCover cover) {
        return cover.people().stream().anyMatch(one -> one.state() != Readiness.State.NEVER);
    }

    private Block.Bar bar(RoleCover cover) {
        Optional<Readiness> second = cover.second();
        return new Block.Bar(
                texts.role(cover.role()),
                second.isPresent() ? OptionalInt.of(second.get().percent()) : OptionalInt.empty(),
                said(cover));
    }

    private String said(RoleCover cover) {
        Optional<Readiness> best = cover.people().stream()
                .filter(one -> one.state() != Readiness.State.NEVER)
                .findFirst();
        if (best.isEmpty()) {
            return words.say("drill.ready-nobody");
        }
        return cover.second()
                .map(second -> words.say(
                        "drill.ready-second", texts.percent(OptionalInt.of(second.percent())), second.person()))
                .orElseGet(() -> words.say("drill.ready-one", best.get().person()));
    }

    /** Everybody who may take a role, the readiest first. */
    public Screen people(List<RoleCover> covers) {
        Screen.Builder screen = Screen.of();
        if (covers.isEmpty()) {
            return screen.text(words.say("drill.ready-no-drill")).end();
        }
        screen.text(title(covers.get(0).protocol()));
        for (RoleCover cover : covers) {
            screen.gap().text(texts.role(cover.role()) + ":");
            if (cover.people().isEmpty()) {
                screen.text(words.say("drill.ready-nobody-here"));
            } else {
                screen.bars(cover.people().stream().map(this::bar).toList());
            }
        }
        return screen.end();
    }

    private Block.Bar bar(Readiness one) {
        boolean never = one.state() == Readiness.State.NEVER;
        String said = one.state() == Readiness.State.FRESH
                ? words.say("drill.ready-fresh", texts.percent(OptionalInt.of(one.percent())), day(one))
                : words.say("drill.ready." + one.state().code(), day(one));
        return new Block.Bar(one.person(), never ? OptionalInt.empty() : OptionalInt.of(one.percent()), said);
    }

    private static String day(Readiness one) {
        return one.lastOn().map(String::valueOf).orElse("");
    }

    private String title(ProtocolId id) {
        return protocols.stream()
                .filter(protocol -> protocol.id().equals(id))
                .findFirst()
                .map(protocol -> words.of(protocol.title()))
                .orElseGet(id::value);
    }
}
