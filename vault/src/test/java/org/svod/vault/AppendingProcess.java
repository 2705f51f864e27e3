package org.svod.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredEntry;

/**
 * Opens a vault and writes until it is killed. Each transaction appends the next number, and with it a field, a line of a
 * list and a searchable text that say the same number; when it is on disk, the number goes to standard output.
 */
public final class AppendingProcess {
    static final Id ENTITY = new Id(0x0102, 0x0304);

    private AppendingProcess() {}

    /** The vault's directory, and a seed for the sizes of what is written. */
    public static void main(String[] arguments) throws VaultException {
        Random random = new Random(Long.parseLong(arguments[1]));
        try (Vault vault = new VaultFixture(Path.of(arguments[0])).open()) {
            int next = vault.store().entries(ENTITY).size();
            // Whoever started it may be gone without having killed it.
            while (!System.out.checkError()) {
                // Now and then one that is larger than the engine's cache, so that it reaches the file before its end.
                int padding = random.nextInt(25) == 0 ? 600_000 : random.nextInt(3000);
                int pieces = padding > 3000 ? 4 : 0;
                int number = next++;
                int acknowledged = vault.store().write(writer -> append(writer, number, padding, pieces));
                System.out.println(acknowledged);
            }
        }
    }

    private static int append(StoreWriter writer, int number, int padding, int pieces) {
        String text = "номер" + number;
        for (int piece = 0; piece < pieces; piece++) {
            writer.cell(ENTITY, "piece" + piece, new byte[padding]);
        }
        writer.cell(ENTITY, "number", text.getBytes(UTF_8));
        writer.summary(ENTITY, "incident", text, text.getBytes(UTF_8));
        writer.searchText(ENTITY, "incident", text);
        writer.entry(
                ENTITY,
                "noted",
                ByteBuffer.allocate(Integer.BYTES + Math.min(padding, 3000))
                        .putInt(number)
                        .array());
        return number;
    }

    /** The numbers of all entries. */
    static List<Integer> numbers(List<StoredEntry> entries) {
        return entries.stream()
                .map(entry -> ByteBuffer.wrap(entry.payload().orElseThrow()).getInt())
                .toList();
    }
}
