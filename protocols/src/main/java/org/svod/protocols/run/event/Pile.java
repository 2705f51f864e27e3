package org.svod.protocols.run.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a case stands when more reports come in than there are hands: which are taken first. */
public enum Pile {
    /** Somebody is held now. */
    CUSTODY,
    /** A deadline runs out within three days. */
    DEADLINE,
    /** Everything else: it gets a ready answer. */
    REST;

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The pile of that name. */
    public static Optional<Pile> ofCode(String code) {
        return Stream.of(values()).filter(pile -> pile.code().equals(code)).findFirst();
    }
}
