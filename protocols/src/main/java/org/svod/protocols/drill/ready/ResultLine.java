package org.svod.protocols.drill.ready;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.Slug;

/**
 * What a member reads out over the phone after practising alone: {@code svod1 raid-second-visit 1.0 1.0 member
 * 2026-11-24 85 42 20513}. It names nobody: whoever takes the call knows who is calling. The last five digits are a
 * check against mishearing, not against lying.
 *
 * @param drill the drill
 * @param version its version
 * @param protocol the version of the protocol that was practised
 * @param role in which role
 * @param on the day
 * @param percent the score, 0 to 100
 * @param minutes how long it took, 0 to 9999
 */
public record ResultLine(
        DrillId drill,
        ProtocolVersion version,
        ProtocolVersion protocol,
        Role role,
        LocalDate on,
        int percent,
        int minutes) {
    /** How many words a line has. */
    public static final int WORDS = 9;

    private static final String START = "svod1";
    private static final String SLUG = "([a-z0-9_-]{1,64})";
    private static final String NUMBERS = "([0-9]{1,4}\\.[0-9]{1,4})";
    private static final Pattern LINE = Pattern.compile(START + " " + SLUG + " " + NUMBERS + " " + NUMBERS
            + " ([a-z]+) (20[0-9]{2})-([0-9]{2})-([0-9]{2}) ([0-9]{1,3}) ([0-9]{1,4}) ([0-9]{5})");
    private static final Pattern NEWER = Pattern.compile("svod[0-9]{1,4} .*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

    public ResultLine {
        if (percent < 0 || percent > 100 || minutes < 0 || minutes > 9999 || on.getYear() / 100 != 20) {
            throw new IllegalArgumentException("not a result: " + percent + " % in " + minutes + " min on " + on);
        }
    }

    /** What came of reading a line. */
    public sealed interface Reading {
        /** It is whole. */
        record Whole(ResultLine line) implements Reading {}

        /** A digit or letter was misheard or mistyped: the check does not fit. */
        record Misheard() implements Reading {}

        /** A newer program wrote it. */
        record Newer() implements Reading {}

        /** It is something else. */
        record NoResult() implements Reading {}
    }

    /** The line. */
    public String written() {
        String said = said();
        return said + " " + CheckDigits.of(said);
    }

    private String said() {
        return String.join(
                " ",
                START,
                drill.value(),
                version.toString(),
                protocol.toString(),
                role.code(),
                on.toString(),
                Integer.toString(percent),
                Integer.toString(minutes));
    }

    /** Reads a line as somebody typed it: capitals, commas and further spaces do not matter. */
    public static Reading read(String typed) {
        String line = SEPARATORS.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            boolean newer = NEWER.matcher(line).matches() && !line.startsWith(START + " ");
            return newer ? new Reading.Newer() : new Reading.NoResult();
        }
        Optional<ResultLine> result = result(matcher);
        // Written again and compared: so leading zeros and any other second spelling are refused too.
        return result.filter(one -> one.written().equals(line))
                .<Reading>map(Reading.Whole::new)
                .orElse(new Reading.Misheard());
    }

    private static Optional<ResultLine> result(Matcher matcher) {
        Optional<ProtocolVersion> version = ProtocolVersion.parse(matcher.group(2));
        Optional<ProtocolVersion> protocol = ProtocolVersion.parse(matcher.group(3));
        Optional<Role> role = Role.ofCode(matcher.group(4));
        int percent = Integer.parseInt(matcher.group(8));
        if (!Slug.isValid(matcher.group(1))
                || version.isEmpty()
                || protocol.isEmpty()
                || role.isEmpty()
                || percent > 100) {
            return Optional.empty();
        }
        try {
            LocalDate on = LocalDate.of(
                    Integer.parseInt(matcher.group(5)),
                    Integer.parseInt(matcher.group(6)),
                    Integer.parseInt(matcher.group(7)));
            return Optional.of(new ResultLine(
                    new DrillId(matcher.group(1)),
                    version.get(),
                    protocol.get(),
                    role.get(),
                    on,
                    percent,
                    Integer.parseInt(matcher.group(9))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
