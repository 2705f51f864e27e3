package org.svod.cli.command.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.keys.Rotated;
import org.svod.desk.keys.RotationPlan;
import org.svod.vault.rotate.RotationReport;

/** A rotation as answers: what it would do, what it did, what practice showed. */
final class RotateAnswers {
    private static final long MIB = 1024L * 1024;

    private final Words words;
    private final KeyTexts texts;

    RotateAnswers(Words words) {
        this.words = words;
        this.texts = new KeyTexts(words);
    }

    Answer plan(RotationPlan plan) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("plan", true);
        data.put("rows", plan.rows());
        data.put("bytes", plan.room().bytes());
        data.put("needsBytes", plan.room().needs());
        data.put("freeBytes", plan.room().free());
        data.put("fits", plan.room().fits());
        data.put("open", KeyTexts.labels(plan.open()));
        data.put("removed", KeyTexts.labels(plan.removed().stream().toList()));
        plan.readable().ifPresent(readable -> {
            Map<String, Object> could = new LinkedHashMap<>();
            could.put("contacts", readable.contacts());
            could.put("incidents", readable.incidents());
            could.put("entries", readable.entries());
            could.put("since", plan.removed().map(slot -> slot.created()));
            data.put("couldRead", could);
        });
        return Answer.done("keys.rotate", data, planned(plan));
    }

    Screen planned(RotationPlan plan) {
        Screen.Builder screen = Screen.of().text(words.say("keys.plan"));
        screen.item(
                Mark.NONE,
                words.say("keys.plan-copy", plan.rows(), mebibytes(plan.room().bytes())));
        screen.item(
                plan.room().fits() ? Mark.OK : Mark.NO,
                words.say(
                        "keys.plan-room",
                        mebibytes(plan.room().needs()),
                        mebibytes(plan.room().free())));
        screen.item(Mark.OK, words.say("keys.plan-open", texts.slots(plan.open())));
        plan.removed().ifPresent(gone -> {
            screen.item(Mark.NO, words.say("keys.plan-removed", texts.slot(gone)));
            plan.readable()
                    .ifPresent(could -> screen.item(
                            Mark.SOON,
                            words.say(
                                    "keys.plan-could-read",
                                    gone.label(),
                                    could.contacts(),
                                    could.incidents(),
                                    could.entries(),
                                    texts.day(gone.created()))));
        });
        return screen.text(words.say("keys.plan-nothing")).end();
    }

    Answer rotated(Rotated rotated) {
        RotationReport report = rotated.report();
        Map<String, Object> data = document(report);
        data.put("removed", KeyTexts.labels(report.removed()));
        data.put("open", KeyTexts.labels(report.open()));
        data.put("oldStoreGone", report.oldStoreGone());
        data.put("tasks", rotated.tasks().stream().map(KeyTexts::document).toList());
        Screen.Builder screen = Screen.of().text(words.say("keys.rotated", report.generation()));
        screen.item(Mark.OK, words.say("keys.proof-rows", report.content().rows()));
        screen.item(Mark.OK, words.say("keys.proof-open", texts.slots(report.open())));
        if (!report.removed().isEmpty()) {
            screen.item(Mark.NO, words.say("keys.proof-removed", texts.slots(report.removed())));
        }
        screen.item(
                report.oldStoreGone() ? Mark.OK : Mark.SOON,
                words.say(report.oldStoreGone() ? "keys.proof-gone" : "keys.proof-not-gone"));
        new KeyLines(words).tasks(screen, rotated.tasks());
        return Answer.done("keys.rotate", data, screen.end()).then("svod keys status", "svod backup make");
    }

    Answer rehearsed(RotationReport report) {
        Map<String, Object> data = document(report);
        data.put("removed", List.of());
        data.put("rehearsal", true);
        Screen screen = Screen.of()
                .text(words.say("keys.rehearsed"))
                .item(Mark.OK, words.say("keys.proof-rows", report.content().rows()))
                .item(Mark.OK, words.say("keys.rehearsed-same"))
                .end();
        return Answer.done("keys.rotate", data, screen);
    }

    private static Map<String, Object> document(RotationReport report) {
        List<Map<String, Object>> phases = new ArrayList<>();
        for (RotationReport.Phase phase : report.phases()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", phase.phase().code());
            line.put("millis", phase.millis());
            phases.add(line);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("generation", report.generation());
        data.put("phases", phases);
        data.put("rows", report.content().rows());
        data.put("digest", report.content().digest());
        data.put("bytes", report.bytes());
        return data;
    }

    /** At least one: people have no use for fractions here. */
    static long mebibytes(long bytes) {
        return Math.max(1, (bytes + MIB - 1) / MIB);
    }
}
