package org.svod.vault.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.svod.vault.export.ExportVerdict.Finding;
import org.svod.vault.export.ExportVerdict.What;
import org.svod.vault.seal.Ed25519;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;

/**
 * Checks an export with nothing but the file. Whoever changed it and holds no key of the vault is found; whether the key is that
 * of the vault it is said to come from is for two people to compare by voice.
 */
public final class ExportReading {
    /** The longest file that is checked, in bytes. */
    public static final int MOST_BYTES = 128 << 20;

    private static final int SIGNATURE_DIGITS = 2 * Ed25519.SIGNATURE_BYTES;

    private final byte[] bytes;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> heading = new LinkedHashMap<>();
    private final List<String[]> parts = new ArrayList<>();
    private final SortedMap<DeviceId, String> ends = new TreeMap<>();
    private final Map<DeviceId, String> links = new LinkedHashMap<>();
    private int entries;
    private int others;
    private int gaps;

    private ExportReading(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What the file is worth. */
    public static ExportVerdict check(byte[] file) {
        return new ExportReading(file).all();
    }

    private ExportVerdict all() {
        String text = new String(bytes, ISO_8859_1);
        int start = seal(text);
        if (start < 0) {
            found(What.FORMAT, OptionalInt.empty());
            return verdict();
        }
        List<String> lines = lines(text.substring(start));
        lines.forEach(this::line);
        texts(start);
        ends();
        signature(lines);
        return verdict();
    }

    /** Where the seal begins: the last line that begins one. */
    private static int seal(String text) {
        int at = text.lastIndexOf("\n" + ExportSeal.FORMAT + " ");
        int quoted = text.lastIndexOf("\n\"" + ExportSeal.FORMAT + " ");
        return Math.max(at, quoted) + 1 == 0 ? -1 : Math.max(at, quoted) + 1;
    }

    /** The lines of the seal without what its form wraps around them; a line that is not as it was written is named. */
    private List<String> lines(String seal) {
        ExportForm form = seal.startsWith("\"")
                ? ExportForm.JSON
                : seal.endsWith(ExportForm.HTML.wrapped(List.of())) ? ExportForm.HTML : ExportForm.MD;
        String[] raw = seal.split("\n", -1);
        List<String> lines = new ArrayList<>();
        for (String each : raw) {
            boolean last = each.contains(ExportSeal.SIGNATURE);
            lines.add(form == ExportForm.JSON ? each.replaceAll("^\"|\",?$", "") : each);
            if (last) {
                break;
            }
        }
        if (!form.wrapped(lines).equals(seal)) {
            found(What.SEAL, OptionalInt.empty());
        }
        return lines;
    }

    private void line(String checked) {
        try {
            String line = ExportSeal.unchecked(checked);
            String word = line.substring(0, line.indexOf(' '));
            switch (word) {
                case "part" -> parts.add(part(line));
                case "row" -> row(ExportRow.parse(line));
                case "gap" -> gap(new DeviceId(Id.parse(line.substring(ChainExcerpt.GAP.length()))));
                case "end" -> {
                    String[] words = line.split(" ", -1);
                    ends.put(new DeviceId(Id.parse(words[1])), words[2]);
                }
                default -> heading.put(word, line.substring(word.length() + 1));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            damaged(checked);
        }
    }

    private static String[] part(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 4 || Integer.parseInt(words[2]) < 0) {
            throw new IllegalArgumentException("not a part");
        }
        return words;
    }

    /** A line whose check does not fit still stands where it stood: after the entry before it. */
    private void damaged(String line) {
        if (line.startsWith("part ") || (entries == 0 && !parts.isEmpty() && !line.startsWith("row "))) {
            found(What.SEAL, OptionalInt.of(parts.size()));
            parts.add(new String[0]);
        } else if (line.startsWith(ExportSeal.SIGNATURE)) {
            found(What.SIGNATURE, OptionalInt.empty());
        } else if (entries > 0 || line.startsWith("row ")) {
            boolean own = !line.startsWith("row - ") && line.startsWith("row");
            entries += own ? 1 : 0;
            found(What.SEAL, own ? OptionalInt.of(entries) : OptionalInt.empty());
            links.clear(); // what comes next follows a line that cannot be read
        } else {
            found(What.SEAL, OptionalInt.empty());
        }
    }

    private void row(ExportRow row) {
        boolean own = row.number() > 0;
        entries += own ? 1 : 0;
        others += own ? 0 : 1;
        OptionalInt at = own ? OptionalInt.of(row.number()) : OptionalInt.empty();
        if (!row.fitsItsDigest()) {
            found(What.DIGEST, at);
        }
        String before = links.put(row.device(), row.link());
        if (before != null && !before.equals(row.previous())) {
            found(What.LINK, at);
        }
    }

    private void gap(DeviceId device) {
        gaps++;
        String unused = links.remove(device);
        assert unused == null || !unused.isEmpty();
    }

    private void texts(int start) {
        long length = 0;
        boolean readable = !parts.isEmpty();
        for (String[] part : parts) {
            readable &= part.length > 0;
            length += part.length > 0 ? Integer.parseInt(part[2]) : 0;
        }
        if (!readable) {
            found(What.TEXT, OptionalInt.empty());
            return;
        }
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            int to = (int) Math.min(start, (long) from + Integer.parseInt(parts.get(i)[2]));
            if (!ExportSeal.sha256(Arrays.copyOfRange(bytes, from, to)).equals(parts.get(i)[3])) {
                found(What.TEXT, i > 0 && i < parts.size() - 1 ? OptionalInt.of(i) : OptionalInt.empty());
                if (length != start) {
                    return; // text was added or taken away here; after it nothing stands where it stood
                }
            }
            from = to;
        }
        if (length != start) {
            found(What.TEXT, OptionalInt.empty());
        }
    }

    private void ends() {
        boolean joined =
                links.entrySet().stream().allMatch(last -> last.getValue().equals(ends.get(last.getKey())));
        boolean words = heading.getOrDefault("head", "").equals(String.join(" ", headWords()));
        if (!joined || !words) {
            found(What.HEAD, OptionalInt.empty());
        }
    }

    private List<String> headWords() {
        try {
            return ExportSeal.headWords(ends);
        } catch (IllegalArgumentException noLink) {
            return List.of();
        }
    }

    private void signature(List<String> lines) {
        String signature = heading.getOrDefault(ExportSeal.SIGNATURE.strip(), "");
        boolean signed = signature.length() == SIGNATURE_DIGITS
                && !keyWords().isEmpty()
                && Ed25519.verify(
                        hex(heading.getOrDefault("key", "")),
                        ExportSeal.signed(lines.subList(0, lines.size() - 1)),
                        hex(signature));
        boolean complete = parts.size() == entries + 2 && heading.containsKey("incident");
        if ((!signed || !complete) && findings.stream().noneMatch(each -> each.what() == What.SIGNATURE)) {
            found(What.SIGNATURE, OptionalInt.empty());
        }
    }

    private List<String> keyWords() {
        String key = heading.getOrDefault("key", "");
        return hex(key).length == Ed25519.KEY_BYTES ? SigningBook.words(key) : List.of();
    }

    private static byte[] hex(String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException noHex) {
            return new byte[0];
        }
    }

    private void found(What what, OptionalInt entry) {
        Finding finding = new Finding(what, entry);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private ExportVerdict verdict() {
        String head = heading.getOrDefault("head", "");
        return new ExportVerdict(
                heading.getOrDefault("content", "").equals("full"),
                heading.getOrDefault("incident", ""),
                heading.getOrDefault("made", ""),
                entries,
                others,
                gaps,
                head.isEmpty() ? List.of() : List.of(head.split(" ")),
                keyWords(),
                findings);
    }
}
