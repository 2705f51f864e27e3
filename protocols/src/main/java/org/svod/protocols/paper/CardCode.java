package org.svod.protocols.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolStatus;
import org.svod.protocols.term.Language;

/**
 * Eight digits on a card by which somebody who holds it learns over the telephone whether it still says what it should: three
 * stand for the protocol, four for what this card says, the last one finds a digit misheard or two of them swapped. Digits,
 * because letters are read out differently in every language. They say nothing about who holds the card.
 *
 * @param digits the eight digits
 */
public record CardCode(String digits) {
    private static final int PROTOCOL = 3;
    private static final int LENGTH = 8;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + LENGTH + "}");

    /** The quasigroup of H. Michael Damm, "Total anti-symmetrische Quasigruppen" (2004). */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    public CardCode {
        if (!DIGITS.matcher(digits).matches() || check(digits) != 0) {
            throw new IllegalArgumentException("not a card code: " + digits);
        }
    }

    /** What a code says about a card. */
    public enum State {
        /** The card says what is printed today. */
        CURRENT,
        /** The card is of a protocol at hand, and that prints another one today, or is retired. */
        STALE,
        /** No protocol at hand has such a card. */
        UNKNOWN
    }

    /** The code of the card that is printed in that language now; empty if the protocol has none in it. */
    public static Optional<CardCode> of(Protocol protocol, Language language) {
        return protocol.card()
                .map(card -> card.in(language))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> {
                    String first = number("svod/card-protocol/1\n" + protocol.id(), PROTOCOL);
                    // A draft that was approved is another card, though it says the same: the old one still says DRAFT.
                    String card = "svod/card/1\n" + protocol.isDraft() + "\n" + String.join("\n", lines);
                    String both = first + number(card, LENGTH - PROTOCOL - 1);
                    return new CardCode(both + check(both));
                });
    }

    /** A code as it was typed, spaces and dashes left out; empty if it cannot be one, or was misheard. */
    public static Optional<CardCode> read(String typed) {
        String digits = BETWEEN.matcher(typed.strip()).replaceAll("");
        return DIGITS.matcher(digits).matches() && check(digits) == 0
                ? Optional.of(new CardCode(digits))
                : Optional.empty();
    }

    /** What the code says, compared with the cards of these protocols. */
    public State among(List<Protocol> protocols) {
        List<Protocol> meant = protocols.stream().filter(this::isOf).toList();
        if (meant.isEmpty()) {
            return State.UNKNOWN;
        }
        boolean current = meant.stream()
                .filter(protocol -> protocol.status() != ProtocolStatus.RETIRED)
                .anyMatch(this::isCurrentFor);
        return current ? State.CURRENT : State.STALE;
    }

    /** Whether it names this protocol, in whatever version. One protocol in a thousand has the same three digits. */
    public boolean isOf(Protocol protocol) {
        return digits.startsWith(number("svod/card-protocol/1\n" + protocol.id(), PROTOCOL));
    }

    private boolean isCurrentFor(Protocol protocol) {
        for (Language language : Language.values()) {
            if (of(protocol, language).filter(this::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** As it is printed and read out: {@code 4471 8203}. */
    public String shown() {
        return digits.substring(0, LENGTH / 2) + " " + digits.substring(LENGTH / 2);
    }

    private static String number(String text, int length) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            long number = 0;
            for (int i = 0; i < 6; i++) {
                number = number << 8 | (hash[i] & 0xff);
            }
            String digits = "000" + number;
            return digits.substring(digits.length() - length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform must provide it
        }
    }

    private static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
