package org.svod.cli.command.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.svod.cli.screen.IncidentTexts;
import org.svod.desk.IncidentSummary;
import org.svod.protocols.run.event.IncidentId;

/**
 * Ids as short as they can be while each still means one incident: among hundreds four digits are sometimes another's too.
 *
 * @param length how many digits
 */
record ShortIds(int length) {
    /** Short ids among {@code all}. */
    static ShortIds among(List<IncidentSummary> all) {
        int length = 4;
        while (length < 32 && isShared(all, length)) {
            length++;
        }
        return new ShortIds(length);
    }

    private static boolean isShared(List<IncidentSummary> all, int length) {
        Set<String> seen = new HashSet<>();
        return all.stream().anyMatch(each -> !seen.add(each.id().hex().substring(0, length)));
    }

    String of(IncidentId id) {
        return length == 4 ? IncidentTexts.shortId(id.hex()) : id.hex().substring(0, length);
    }
}
