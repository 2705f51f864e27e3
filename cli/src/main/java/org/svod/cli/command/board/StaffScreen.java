package org.svod.cli.command.board;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.staff.HalfHour;
import org.svod.desk.staff.Staff;
import org.svod.desk.staff.StaffBoard;
import org.svod.protocols.run.event.Pile;

/**
 * A surge as a screen and as a document.
 *
 * @param words the language
 * @param zone of this place
 * @param most how many half hours are shown
 */
record StaffScreen(Words words, ZoneId zone, int most) {
    Screen of(StaffBoard board) {
        ShownTime times = new ShownTime(board.at(), zone, words);
        Screen.Builder screen = Screen.of();
        Staff staff = board.staff();
        staff.startedAt()
                .ifPresentOrElse(
                        start -> screen.banner(
                                false, words.say("staff.head", times.at(start), times.length(start), staff.hands())),
                        () -> screen.banner(false, words.say("staff.off")));
        String piles = List.of(Pile.values()).stream()
                .map(pile -> words.say("journal.pile." + pile.code()) + " "
                        + board.piles().getOrDefault(pile, 0))
                .collect(Collectors.joining(" · "));
        screen.text(words.say("staff.piles", piles, board.unpiled()));
        if (board.unowned() > 0) {
            screen.item(Mark.OVERDUE, words.say("staff.unowned", board.unowned()));
        }
        halves(board, times, screen);
        roster(board, times, screen);
        end(board, screen);
        return screen.end();
    }

    private void halves(StaffBoard board, ShownTime times, Screen.Builder screen) {
        if (board.halves().isEmpty()) {
            return;
        }
        for (HalfHour half : board.halves()
                .subList(
                        Math.max(0, board.halves().size() - most),
                        board.halves().size())) {
            screen.item(
                    Mark.NONE, words.say("staff.half", times.at(half.from()), half.came(), half.done(), half.open()));
        }
        screen.text(words.say(
                "staff.projection", board.openInAnHour(), board.staff().hands()));
    }

    private void roster(StaffBoard board, ShownTime times, Screen.Builder screen) {
        for (Staff.Hand hand : board.staff().roster()) {
            String since = times.at(hand.since()) + ", " + times.length(hand.since());
            if (hand.isOnTooLong(board.staff().hoursOn(), board.at())) {
                screen.item(Mark.OVERDUE, words.say("staff.on-too-long", hand.alias(), since));
            } else if (hand.isShortOfSleep()) {
                screen.item(Mark.SOON, words.say("staff.short-of-sleep", hand.alias(), since));
            } else {
                screen.item(Mark.NONE, words.say(hand.on() ? "staff.on" : "staff.rests", hand.alias(), since));
            }
        }
    }

    private void end(StaffBoard board, Screen.Builder screen) {
        Staff staff = board.staff();
        if (!staff.isOn()) {
            return;
        }
        if (staff.isTooLong(board.at())) {
            screen.item(Mark.SOON, words.say("staff.too-long"));
        }
        String why = board.obstacles().stream()
                .map(each -> words.say("staff.obstacle." + each.code(), board.unowned()))
                .collect(Collectors.joining("; "));
        screen.text(why.isEmpty() ? words.say("staff.may-end") : words.say("staff.not-yet", why));
    }

    Map<String, Object> document(StaffBoard board) {
        Staff staff = board.staff();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("at", ShownTime.document(board.at(), zone));
        data.put("on", staff.isOn());
        data.put("since", staff.startedAt().map(at -> ShownTime.document(at, zone)));
        data.put("hoursOn", staff.hoursOn());
        Map<String, Object> piles = new LinkedHashMap<>();
        for (Pile pile : Pile.values()) {
            piles.put(pile.code(), board.piles().getOrDefault(pile, 0));
        }
        piles.put("none", board.unpiled());
        data.put("piles", piles);
        data.put("open", board.open());
        data.put("unowned", board.unowned());
        List<Map<String, Object>> halves = new ArrayList<>();
        for (HalfHour half : board.halves()) {
            halves.add(Map.of(
                    "from", ShownTime.document(half.from(), zone),
                    "came", half.came(),
                    "done", half.done(),
                    "open", half.open()));
        }
        data.put("halfHours", halves);
        data.put("openInAnHour", board.openInAnHour());
        List<Map<String, Object>> roster = new ArrayList<>();
        for (Staff.Hand hand : staff.roster()) {
            roster.add(Map.of(
                    "alias", hand.alias(),
                    "on", hand.on(),
                    "since", ShownTime.document(hand.since(), zone),
                    "tooLong", hand.isOnTooLong(staff.hoursOn(), board.at()),
                    "shortOfSleep", hand.isShortOfSleep()));
        }
        data.put("roster", roster);
        data.put("answer", staff.answer());
        data.put(
                "obstacles",
                board.obstacles().stream().map(StaffBoard.Obstacle::code).toList());
        return data;
    }
}
