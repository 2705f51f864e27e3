package org.svod.protocols.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.svod.protocols.Law;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.Language;

/** Finds what rests on a law. */
public final class LawUses {
    private LawUses() {}

    /** Every use, in {@code protocols}, of a law whose id or citation in either language contains {@code typed}. */
    public static List<LawUse> of(List<ProtocolSource> protocols, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT).strip();
        List<LawUse> uses = new ArrayList<>();
        for (ProtocolSource source : protocols) {
            Protocol protocol = source.protocol();
            protocol.laws().stream().filter(law -> names(law, wanted)).forEach(law -> uses.add(use(protocol, law)));
        }
        return uses;
    }

    private static LawUse use(Protocol protocol, Law law) {
        return new LawUse(
                protocol,
                law,
                protocol.clocks().stream()
                        .filter(each -> each.law().filter(law.id()::equals).isPresent())
                        .toList(),
                protocol.steps().stream()
                        .filter(each -> each.core().laws().contains(law.id()))
                        .toList());
    }

    private static boolean names(Law law, String wanted) {
        return !wanted.isEmpty()
                && (law.id().toLowerCase(Locale.ROOT).contains(wanted)
                        || cites(law, Language.RU, wanted)
                        || cites(law, Language.EN, wanted));
    }

    private static boolean cites(Law law, Language language, String wanted) {
        return law.cite().exactly(language).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
