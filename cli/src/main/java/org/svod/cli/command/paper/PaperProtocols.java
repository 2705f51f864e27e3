package org.svod.cli.command.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.words.Words;
import org.svod.desk.ProtocolDesk;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;

/** What every paper of a protocol begins with. */
final class PaperProtocols {
    private PaperProtocols() {}

    static Protocol find(ProtocolDesk desk, String typed) {
        return desk.find(typed)
                .map(ProtocolSource::protocol)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", typed));
    }

    static Map<String, Object> data(Protocol protocol) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", protocol.id());
        data.put("version", protocol.version());
        return data;
    }

    /** The whole sentence about a draft, for what has no room for it. */
    static List<String> draft(Protocol protocol, Words words) {
        return protocol.isDraft() ? List.of(words.say("common.draft-sentence")) : List.of();
    }
}
