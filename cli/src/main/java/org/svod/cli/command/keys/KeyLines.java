package org.svod.cli.command.keys;

import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.KeyDesk;
import org.svod.desk.keys.KeyStatus;
import org.svod.desk.keys.SecretAge;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.keeping.KeyTask;
import org.svod.vault.key.SlotKind;

/** How the keys stand, as lines: all of it, or what needs somebody. */
public final class KeyLines {
    private final Words words;
    private final KeyTexts texts;

    /** Lines in the language of {@code words}. */
    public KeyLines(Words words) {
        this.words = words;
        this.texts = new KeyTexts(words);
    }

    /** How the keys of the open vault stand. */
    public static KeyStatus status(Session session) {
        return KeyWork.in(session, KeyDesk::status);
    }

    /** Only what is overdue, soon overdue or still to do; nothing if nothing is. */
    public Screen attention(KeyStatus status) {
        Screen.Builder screen = Screen.of();
        if (status.storeKey().isSoon() || status.storeKey().isOverdue()) {
            storeKey(screen, status);
        }
        if (status.practice().isSoon() || status.practice().isOverdue()) {
            practice(screen, status);
        }
        status.slots().stream()
                .filter(slot -> slot.age().isSoon() || slot.age().isOverdue())
                .forEach(slot -> slot(screen, slot));
        tasks(screen, status.tasks());
        return screen.end();
    }

    Screen whole(KeyStatus status) {
        Screen.Builder screen = Screen.of().text(words.say("keys.status", status.generation(), status.openedBy()));
        storeKey(screen, status);
        practice(screen, status);
        screen.text(words.say("keys.status-slots"));
        status.slots().forEach(slot -> slot(screen, slot));
        tasks(screen, status.tasks());
        if (!status.lately().isEmpty()) {
            screen.text(words.say("keys.lately"));
            for (KeyEvent event : status.lately()) {
                screen.item(Mark.NONE, texts.event(event));
            }
        }
        return screen.end();
    }

    /** What to type to have another secret in a slot's place. */
    static String renewal(KeyStatus.Slot slot) {
        return slot.info().kind() == SlotKind.RECOVERY
                ? "svod keys add LABEL --recovery"
                : "svod keys passphrase " + slot.info().label();
    }

    void tasks(Screen.Builder screen, List<KeyTask> tasks) {
        if (!tasks.isEmpty()) {
            screen.text(words.say("keys.tasks"));
            tasks.forEach(task -> screen.item(Mark.NONE, texts.task(task)));
        }
    }

    private void storeKey(Screen.Builder screen, KeyStatus status) {
        screen.item(mark(status.storeKey()), words.say("keys.store-key", texts.age(status.storeKey())));
        if (status.storeKey().isOverdue()) {
            screen.item(Mark.NONE, words.say("keys.renew", "svod keys rotate"));
        }
    }

    private void practice(Screen.Builder screen, KeyStatus status) {
        screen.item(mark(status.practice()), words.say("keys.practice", texts.age(status.practice())));
        if (status.practice().isOverdue() && !status.storeKey().isOverdue()) {
            screen.item(Mark.NONE, words.say("keys.renew", "svod keys rotate --rehearse"));
        }
    }

    private void slot(Screen.Builder screen, KeyStatus.Slot slot) {
        screen.item(mark(slot.age()), words.say("keys.slot-age", texts.slot(slot.info()), texts.age(slot.age())));
        if (slot.age().isOverdue()) {
            screen.item(Mark.NONE, words.say("keys.renew", renewal(slot)));
        }
    }

    private static Mark mark(SecretAge age) {
        return age.isOverdue() ? Mark.OVERDUE : age.isSoon() ? Mark.SOON : Mark.OK;
    }
}
