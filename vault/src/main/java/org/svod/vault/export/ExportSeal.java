package org.svod.vault.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.record.Chain;
import org.svod.vault.store.record.HeadWords;

/** The lines of a seal: docs/formats/export.md. Every line ends with a check of its own, so that a damaged one is named. */
final class ExportSeal {
    /** The first line, whatever follows in it. */
    static final String FORMAT = "svod-export 1";

    static final String SIGNATURE = "signature ";

    private static final int CHECK_DIGITS = 8;

    private ExportSeal() {}

    /** All lines, the signature last. */
    static List<String> lines(Export export, ChainExcerpt chain, SigningKey key) {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add("form " + export.form().code());
        lines.add("content " + (export.whole() ? "full" : "redacted"));
        lines.add("incident " + export.incident());
        lines.add("made " + export.made());
        lines.add("head " + String.join(" ", headWords(chain.ends())));
        lines.add("key " + key.publicHex());
        List<String> parts = export.parts();
        for (int i = 0; i < parts.size(); i++) {
            byte[] bytes = parts.get(i).getBytes(UTF_8);
            lines.add("part " + i + " " + bytes.length + " " + sha256(bytes));
        }
        lines.addAll(chain.lines());
        chain.ends().forEach((device, link) -> lines.add("end " + device + " " + link));
        List<String> checked = new ArrayList<>();
        lines.forEach(line -> checked.add(checked(line)));
        checked.add(checked(SIGNATURE + key.sign(signed(checked))));
        return checked;
    }

    /** What is signed: the lines before the signature, each with a line feed. */
    static byte[] signed(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /** The six words for the ends of all chains. */
    static List<String> headWords(SortedMap<DeviceId, String> ends) {
        SortedMap<DeviceId, byte[]> links = new TreeMap<>();
        ends.forEach((device, link) -> links.put(device, HexFormat.of().parseHex(link)));
        return HeadWords.load().of(Chain.head(links));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    private static String checked(String line) {
        return line + " " + sha256(line.getBytes(UTF_8)).substring(0, CHECK_DIGITS);
    }

    /** The line without its check; throws {@link IllegalArgumentException} if the check does not fit. */
    static String unchecked(String line) {
        int end = line.length() - CHECK_DIGITS - 1;
        if (end < 0 || !checked(line.substring(0, end)).equals(line)) {
            throw new IllegalArgumentException("the check of the line does not fit");
        }
        return line.substring(0, end);
    }
}
