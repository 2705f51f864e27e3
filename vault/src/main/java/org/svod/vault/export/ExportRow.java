package org.svod.vault.export;

import java.util.HexFormat;
import java.util.Optional;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoredRow;
import org.svod.vault.store.record.Chain;

/**
 * One row of a chain in an export, bytes as hex digits.
 *
 * @param number the number of the incident's entry; 0 for a row that belongs to something else
 * @param stamp when and where it was written
 * @param entity what it belongs to
 * @param kind what sort of row
 * @param digest the digest of its payload
 * @param previous the link of the row before it
 * @param contents salt and payload; empty where they are left out
 */
public record ExportRow(
        int number, Stamp stamp, Id entity, String kind, String digest, String previous, Optional<Contents> contents) {
    private static final HexFormat HEX = HexFormat.of();

    /** What the digest is made of, as hex digits. */
    public record Contents(String salt, String payload) {}

    /** A row of the store; its contents too, if {@code whole}. */
    static ExportRow of(int number, StoredRow.Entry row, boolean whole) {
        return new ExportRow(
                number,
                row.stamp(),
                row.entity(),
                row.kind(),
                HEX.formatHex(row.digest()),
                HEX.formatHex(row.previous()),
                row.opened()
                        .filter(opened -> whole)
                        .map(opened -> new Contents(HEX.formatHex(opened.salt()), HEX.formatHex(opened.payload()))));
    }

    /** The device whose chain it is in. */
    DeviceId device() {
        return stamp.device();
    }

    /** Whether the digest is that of what is here; true where nothing is here to compare. */
    boolean fitsItsDigest() {
        return contents.map(
                        there -> HEX.formatHex(Chain.digest(HEX.parseHex(there.salt()), HEX.parseHex(there.payload()))))
                .map(digest::equals)
                .orElse(true);
    }

    /** What the next row of this device carries as its previous link. */
    String link() {
        return HEX.formatHex(Chain.link(stamp, entity, kind, HEX.parseHex(digest), HEX.parseHex(previous)));
    }

    /** The row as a line of the seal. */
    String line() {
        String left =
                contents.map(there -> there.salt() + " " + there.payload()).orElse("- -");
        return "row " + (number == 0 ? "-" : number) + " " + stamp + " " + entity + " " + kind + " " + digest + " "
                + previous + " " + left;
    }

    /** Reads {@link #line}; throws {@link IllegalArgumentException} on anything else. */
    static ExportRow parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 9 || !words[0].equals("row") || !words[4].matches("[!-~]{1,64}")) {
            throw new IllegalArgumentException("not a row");
        }
        Optional<Contents> contents = words[7].equals("-")
                ? Optional.empty()
                : Optional.of(new Contents(hex(words[7], Chain.SALT_BYTES), HEX.formatHex(HEX.parseHex(words[8]))));
        return new ExportRow(
                words[1].equals("-") ? 0 : Integer.parseUnsignedInt(words[1]),
                Stamp.parse(words[2]),
                Id.parse(words[3]),
                words[4],
                hex(words[5], Chain.DIGEST_BYTES),
                hex(words[6], Chain.DIGEST_BYTES),
                contents);
    }

    private static String hex(String text, int bytes) {
        if (HEX.parseHex(text).length != bytes) {
            throw new IllegalArgumentException("not " + bytes + " bytes");
        }
        return text;
    }
}
