package org.svod.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.format.ProtocolSource;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;

/**
 * The movement's own protocols in a vault. One cell per protocol names the version in use; the text of every version that was
 * ever imported or walked is kept by its digest, byte for byte, so that a running incident goes on with the one it began with.
 */
public final class OwnProtocols {
    /** "SVODprot" in ASCII: the same in every vault. */
    private static final Id IN_USE = new Id(0x5356_4f44_7072_6f74L, 1);

    private static final String TEXT = "protocol/text";

    private OwnProtocols() {}

    /** Those in use, by their ids. */
    static List<ProtocolSource> all(Store store) throws VaultException {
        List<ProtocolSource> sources = new ArrayList<>();
        for (Map.Entry<String, StoredCell> cell : store.cells(IN_USE).entrySet()) {
            ProtocolDigest digest =
                    new ProtocolDigest(new String(cell.getValue().value(), StandardCharsets.US_ASCII));
            byte[] text = store.cell(entity(digest), TEXT)
                    .orElseThrow(() -> new StoreDamagedException("the text of an imported protocol is missing"));
            sources.add(read(cell.getKey(), text)
                    .orElseThrow(() -> new StoreDamagedException("an imported protocol cannot be read")));
        }
        return sources;
    }

    /** From now on this version is in use. */
    public static void use(StoreWriter writer, ProtocolSource source) {
        // Written even if a text of this digest is kept: layout and comments come back out as they went in last.
        writer.cell(entity(source.protocol().digest()), TEXT, source.text().getBytes(StandardCharsets.UTF_8));
        writer.cell(
                IN_USE,
                source.protocol().id().value(),
                source.protocol().digest().hex().getBytes(StandardCharsets.US_ASCII));
    }

    /** Keeps a text, unless it is kept already. */
    static void keep(StoreWriter writer, ProtocolDigest digest, String text) {
        Id entity = entity(digest);
        if (writer.cell(entity, TEXT).isEmpty()) {
            writer.cell(entity, TEXT, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The kept text of this content, byte for byte. */
    static Optional<String> text(StoreReader reader, ProtocolDigest digest) {
        return reader.cell(entity(digest), TEXT).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** The kept protocol with exactly this content. */
    static Optional<ProtocolSource> kept(StoreReader reader, String name, ProtocolDigest digest) {
        return reader.cell(entity(digest), TEXT).flatMap(text -> read(name, text));
    }

    private static Optional<ProtocolSource> read(String name, byte[] text) {
        try {
            return Optional.of(ProtocolReader.read(name, text));
        } catch (ProtocolParseException e) {
            return Optional.empty();
        }
    }

    // The first half of the digest names the text: the same text is kept once, whoever pins it.
    private static Id entity(ProtocolDigest digest) {
        return Id.parse(digest.hex().substring(0, 32));
    }
}
