package org.svod.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;

/** Makes a vault, writes words into it that must be found nowhere else, says so and waits. */
public final class CanaryProcess {
    static final String NAME = "Канарейкина Zanzibar-canary";

    private CanaryProcess() {}

    /** The vault's directory; stays until standard input ends. */
    public static void main(String[] arguments) throws VaultException, IOException {
        try (Vault vault = new VaultFixture(Path.of(arguments[0])).create()) {
            byte[] name = NAME.getBytes(UTF_8);
            byte[] often = NAME.repeat(5000).getBytes(UTF_8);
            for (int i = 0; i < 20; i++) {
                Id id = new Id(1, i);
                boolean written = vault.store().write(writer -> {
                    writer.cell(id, "name", name);
                    writer.cell(id, "notes", often);
                    writer.summary(id, "contact", NAME, name);
                    writer.searchText(id, "contact", NAME);
                    return writer.entry(id, "added", often).clock() > 0;
                });
                assert written;
            }
            System.out.println(vault.store()
                    .search("contact", java.util.List.of("канар"), 100)
                    .size());
            System.out.flush();
            int ended = System.in.read();
            assert ended == -1;
        }
    }
}
