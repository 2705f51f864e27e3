package org.svod.cli.command.keys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.cli.words.Words;
import org.svod.desk.keys.SecretAge;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.keeping.KeyTask;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.key.SlotKind;

/** Slots, ages, events and tasks in one language and as documents. */
final class KeyTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Words words;

    KeyTexts(Words words) {
        this.words = words;
    }

    /** The name scripts see. */
    static String kind(SlotKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> labels(List<SlotInfo> slots) {
        return slots.stream().map(SlotInfo::label).toList();
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code anna (passphrase)}. */
    String slot(SlotInfo slot) {
        return words.say("keys.slot", slot.label(), words.say("keys.kind." + kind(slot.kind())));
    }

    String slots(List<SlotInfo> slots) {
        return slots.isEmpty()
                ? words.say("common.none")
                : slots.stream().map(this::slot).collect(Collectors.joining(", "));
    }

    /** How old, and how old it may get. */
    String age(SecretAge age) {
        String days = words.count("common.days", age.days());
        return age.isOverdue()
                ? words.say("keys.age-overdue", days, age.most())
                : words.say("keys.age", days, age.most());
    }

    String event(KeyEvent event) {
        String label = event.label();
        String key = "keys.event." + event.what().code() + (label.isEmpty() ? "" : "-label");
        String said = words.say("keys.event", day(event.day()), words.say(key, label), event.by());
        return event.madeUp()
                .map(noted -> words.say("keys.event-made-up", said, day(noted)))
                .orElse(said);
    }

    String task(KeyTask task) {
        Object[] arguments = task.arguments().stream().map(this::shown).toArray();
        return words.say(
                "keys.task", task.number(), words.say("keys.task." + task.code().code(), arguments), task.owner());
    }

    static Map<String, Object> document(KeyTask task) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", task.number());
        data.put("code", task.code().code());
        data.put("arguments", task.arguments());
        data.put("owner", task.owner());
        data.put("created", task.created());
        return data;
    }

    static Map<String, Object> document(SlotInfo slot) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("label", slot.label());
        data.put("kind", kind(slot.kind()));
        data.put("created", slot.created());
        return data;
    }

    // Days stand in tasks as in the store; people read them in their own order.
    private String shown(String argument) {
        return argument.matches("\\d{4}-\\d\\d-\\d\\d") ? day(LocalDate.parse(argument)) : argument;
    }
}
