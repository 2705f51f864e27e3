package org.svod.protocols;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.protocols.term.LocalizedText;

/**
 * A law as we understood it on a date. Never a promise: what an authority does may differ.
 *
 * @param id its name within the protocol
 * @param cite where it stands: "KoAP 27.5 p.1"
 * @param says what it says, in plain words
 * @param url where it can be read
 * @param confidence how sure we are
 * @param checkedOn the day on which the text was last compared
 */
public record Law(
        String id,
        LocalizedText cite,
        LocalizedText says,
        Optional<String> url,
        Confidence confidence,
        LocalDate checkedOn) {}
