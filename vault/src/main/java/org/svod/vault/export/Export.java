package org.svod.vault.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;

/**
 * An incident as text, before it is sealed.
 *
 * @param form how it is written
 * @param whole whether the chain's rows come with their contents
 * @param incident whose journal it is
 * @param made when
 * @param parts the text: what stands before the entries, each entry, what comes after them
 */
public record Export(ExportForm form, boolean whole, Id incident, Instant made, List<String> parts) {
    /** Cuts the time to seconds; the last part gets what opens the seal. */
    public Export {
        made = made.truncatedTo(ChronoUnit.SECONDS);
        List<String> all = new ArrayList<>(parts);
        int last = all.size() - 1;
        all.set(last, all.get(last) + form.opening());
        parts = List.copyOf(all);
    }

    /**
     * The whole file, with the rows of the store that bear it out, signed.
     *
     * @param kinds the kinds of rows that are entries of the incident
     * @throws StoreDamagedException if there are not as many rows as entries among the parts
     */
    public byte[] sealed(Store store, Set<String> kinds, SigningKey key) throws VaultException {
        ChainExcerpt chain = ChainExcerpt.of(store, incident, kinds, whole);
        if (chain.entries() != parts.size() - 2) {
            throw new StoreDamagedException("an incident has other rows than entries");
        }
        return (String.join("", parts) + form.wrapped(ExportSeal.lines(this, chain, key))).getBytes(UTF_8);
    }
}
