package org.svod.cli.command.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.desk.KeyDesk;
import org.svod.desk.keys.KeyStatus;
import org.svod.desk.keys.SecretAge;
import org.svod.vault.keeping.KeyEvent;
import picocli.CommandLine.Command;

/** Who can open the vault, how old each secret is, what is left to do. Exit code 8 when something is overdue. */
@Command
public final class KeysStatusCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        KeyStatus status = KeyWork.in(session, KeyDesk::status);
        Answer answer = Answer.done("keys.status", document(status), new KeyLines(session.words()).whole(status))
                .then(next(status));
        return status.isOverdue() ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    private static String[] next(KeyStatus status) {
        List<String> next = new ArrayList<>();
        if (status.storeKey().isOverdue()) {
            next.add("svod keys rotate");
        } else if (status.practice().isOverdue()) {
            next.add("svod keys rotate --rehearse");
        }
        status.slots().stream()
                .filter(slot -> slot.age().isOverdue())
                .map(KeyLines::renewal)
                .forEach(next::add);
        if (!status.tasks().isEmpty()) {
            next.add("svod keys tick " + status.tasks().get(0).number());
        }
        return next.toArray(String[]::new);
    }

    private static Map<String, Object> document(KeyStatus status) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("generation", status.generation());
        data.put("storeKeyAgeDays", status.storeKey().days());
        data.put("storeKeyOverdue", status.storeKey().isOverdue());
        List<Map<String, Object>> slots = new ArrayList<>();
        for (KeyStatus.Slot slot : status.slots()) {
            Map<String, Object> line = KeyTexts.document(slot.info());
            aged(line, slot.age());
            slots.add(line);
        }
        data.put("slots", slots);
        data.put("practice", aged(new LinkedHashMap<>(), status.practice()));
        data.put("policy", KeysPolicyCommand.document(status.policy()));
        data.put("tasks", status.tasks().stream().map(KeyTexts::document).toList());
        data.put(
                "events", status.lately().stream().map(KeysStatusCommand::event).toList());
        data.put("openedBy", status.openedBy());
        return data;
    }

    private static Map<String, Object> aged(Map<String, Object> data, SecretAge age) {
        data.put("ageDays", age.days());
        data.put("overdue", age.isOverdue());
        data.put("soon", age.isSoon());
        return data;
    }

    private static Map<String, Object> event(KeyEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("what", event.what().code());
        data.put("label", event.label());
        data.put("day", event.day());
        data.put("by", event.by());
        event.madeUp().ifPresent(noted -> data.put("notedLater", noted));
        return data;
    }
}
