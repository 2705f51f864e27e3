package org.svod.protocols.drill.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.Objective;
import org.svod.protocols.term.Role;

/** Names are used once, roles are listed, and an inject is not hidden from whoever gets it. */
final class DrillNames implements DrillRule {
    @Override
    public void check(DrillSubject subject, Report report) {
        Drill drill = subject.drill();
        unique(
                "/objectives/",
                "/id",
                drill.objectives().stream().map(Objective::id).toList(),
                report);
        unique("/injects/", "/id", drill.injects().stream().map(Inject::id).toList(), report);
        unique(
                "/roles/",
                "/role",
                drill.roles().stream().map(need -> need.role().code()).toList(),
                report);
        if (!subject.isProtocolKnown()) {
            report.at(DrillCode.UNKNOWN_PROTOCOL, "/protocol", drill.protocol().value());
        }
        Set<Role> listed = new HashSet<>();
        drill.roles().forEach(need -> listed.add(need.role()));
        for (int i = 0; i < drill.injects().size(); i++) {
            Inject inject = drill.injects().get(i);
            String path = "/injects/" + i;
            if (!listed.contains(inject.to())) {
                report.at(DrillCode.ROLE_NOT_LISTED, path + "/to", inject.to().code());
            }
            for (Role role : inject.hideFrom()) {
                if (!listed.contains(role)) {
                    report.at(DrillCode.ROLE_NOT_LISTED, path + "/hide_from", role.code());
                }
            }
            if (inject.hideFrom().contains(inject.to())) {
                report.at(
                        DrillCode.HIDDEN_FROM_ITS_READER,
                        path + "/hide_from",
                        inject.to().code());
            }
        }
    }

    private static void unique(String before, String after, List<String> names, Report report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                report.at(DrillCode.DUPLICATE_ID, before + i + after, names.get(i));
            }
        }
    }
}
