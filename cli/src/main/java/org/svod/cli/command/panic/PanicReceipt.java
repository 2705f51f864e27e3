package org.svod.cli.command.panic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.panic.EraseReceipt;
import org.svod.vault.panic.ErasedFile;
import org.svod.vault.panic.NotReached;
import org.svod.vault.panic.Remaining;

/** The receipt of an erase, for a script and for a person: what was done, and each time the whole of what was not reached. */
final class PanicReceipt {
    private PanicReceipt() {}

    static Map<String, Object> data(EraseReceipt receipt, MediaLines media) {
        List<Map<String, Object>> erased = new ArrayList<>();
        for (ErasedFile file : receipt.erased()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("path", file.path());
            line.put("bytes", file.bytes());
            line.put("readBack", file.readBack());
            erased.add(line);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("erased", erased);
        data.put(
                "notReached",
                receipt.notReached().stream().map(NotReached::code).toList());
        data.put("remaining", receipt.remaining().stream().map(Remaining::path).toList());
        data.put("stillHeld", receipt.stillHeld());
        data.put("media", media.data());
        return data;
    }

    /** The files, one line each, and what could not be done. */
    static Screen files(EraseReceipt receipt, Words words) {
        Screen.Builder screen = Screen.of();
        for (ErasedFile file : receipt.erased()) {
            String key = file.readBack() ? "vault.erased-file" : "vault.erased-file-unconfirmed";
            screen.item(file.readBack() ? Mark.OK : Mark.NO, words.say(key, file.path(), file.bytes()));
        }
        receipt.remaining().forEach(each -> screen.item(Mark.OVERDUE, words.say("vault.not-erased", each.path())));
        receipt.stillHeld().forEach(each -> screen.item(Mark.SOON, words.say("vault.still-held", each)));
        return screen.end();
    }

    /** Where copies may live that the erase did not touch, and what the disk itself may keep. */
    static Screen limits(EraseReceipt receipt, MediaLines media, Words words) {
        Screen.Builder screen = Screen.of().gap().text(words.say("vault.not-reached"));
        receipt.notReached().forEach(each -> screen.item(Mark.NONE, words.say("vault.not-reached." + each.code())));
        return screen.all(media.screen(words)).end();
    }
}
