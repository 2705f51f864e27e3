package org.svod.cli.command.board;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentSummary;
import org.svod.desk.board.Board;
import org.svod.desk.board.BoardLine;
import org.svod.desk.standing.Due;
import org.svod.protocols.run.event.Pile;

/** The board as a document. */
final class BoardAnswers {
    private BoardAnswers() {}

    static Map<String, Object> document(Board board, Words words, ZoneId zone) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("at", ShownTime.document(board.at(), zone));
        data.put("open", board.all().size());
        data.put("overdue", board.isOverdue());
        data.put("unowned", board.unowned());
        List<Map<String, Object>> lines = new ArrayList<>();
        board.all().forEach(line -> lines.add(line(line, board, words, zone)));
        data.put("incidents", lines);
        return data;
    }

    private static Map<String, Object> line(BoardLine line, Board board, Words words, ZoneId zone) {
        IncidentSummary summary = line.summary();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", summary.id());
        data.put("mode", summary.mode().code());
        data.put("title", summary.title().map(words::of));
        data.put("opened", ShownTime.document(summary.openedAt(), zone));
        data.put("urgency", line.urgency().code());
        data.put("people", summary.people());
        data.put("notFree", summary.notFree());
        List<Map<String, Object>> states = new ArrayList<>();
        summary.standing()
                .states()
                .forEach((state, count) -> states.add(Map.of("state", state.code(), "count", count)));
        data.put("states", states);
        data.put("names", summary.standing().names());
        data.put("owner", summary.standing().owner());
        data.put("pile", summary.standing().pile().map(Pile::code));
        List<Map<String, Object>> dues = new ArrayList<>();
        line.dues().forEach(due -> dues.add(due(due, board, words, zone)));
        data.put("dues", dues);
        return data;
    }

    private static Map<String, Object> due(Due due, Board board, Words words, ZoneId zone) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", due.kind().code());
        data.put("at", ShownTime.document(due.at(), zone));
        data.put("title", due.title().map(words::of).or(() -> Optional.of(due.whom())));
        data.put("people", due.people());
        data.put("overdue", due.isOver(board.at()));
        return data;
    }
}
