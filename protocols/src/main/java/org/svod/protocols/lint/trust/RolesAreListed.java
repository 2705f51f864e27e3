package org.svod.protocols.lint.trust;

import java.util.HashSet;
import java.util.Set;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.HandoverStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.WipeStep;
import org.svod.protocols.term.Role;

/** Every role a step or a document names is in the list of roles; each that is not is named once. */
final class RolesAreListed implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.ROLE_NOT_LISTED;
    }

    @Override
    public void check(Subject subject, Report report) {
        Set<Role> listed = new HashSet<>();
        subject.protocol().roles().forEach(need -> listed.add(need.role()));
        for (int i = 0; i < subject.steps().size(); i++) {
            Step step = subject.steps().get(i);
            String path = "/steps/" + i;
            check(listed, path + "/role", step.role(), report);
            if (step instanceof ContactStep contact) {
                check(listed, path + "/to", contact.to(), report);
            } else if (step instanceof HandoverStep handover) {
                check(listed, path + "/to_role", handover.toRole(), report);
            } else if (step instanceof WipeStep wipe) {
                wipe.gate().ifPresent(gate -> check(listed, path + "/gate/approve", gate.approve(), report));
            }
        }
        for (int i = 0; i < subject.protocol().documents().size(); i++) {
            Role signer = subject.protocol().documents().get(i).signBy();
            check(listed, "/documents/" + i + "/sign_by", signer, report);
        }
    }

    private static void check(Set<Role> listed, String path, Role role, Report report) {
        if (listed.add(role)) {
            report.at(path, role.code());
        }
    }
}
