package org.svod.protocols.lint.trust;

import org.svod.protocols.Approval;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolStatus;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.term.Role;

/** An active protocol has two approvals, and a lawyer's if it cites law. */
final class ActiveIsApproved implements Rule {
    @Override
    public FindingCode code() {
        return FindingCode.APPROVALS_MISSING;
    }

    @Override
    public void check(Subject subject, Report report) {
        Protocol protocol = subject.protocol();
        if (protocol.status() != ProtocolStatus.ACTIVE) {
            return;
        }
        long approvers =
                protocol.approvals().stream().map(Approval::key).distinct().count();
        if (approvers < 2) {
            report.at("/approvals", "two");
        }
        boolean lawyer = protocol.approvals().stream().anyMatch(approval -> approval.role() == Role.LAWYER);
        if (!protocol.laws().isEmpty() && !lawyer) {
            report.at("/approvals", "lawyer");
        }
    }
}
