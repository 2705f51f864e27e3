package org.svod.protocols.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change to who is on, for a while: somebody in another's place, somebody beside the others, or somebody off.
 *
 * @param out who goes off, if somebody does
 * @param in who comes on, if somebody does; one of the two is there
 * @param from its beginning
 * @param until the first moment after it
 */
public record Swap(Optional<String> out, Optional<String> in, WallTime from, WallTime until) {
    /** Throws {@link IllegalArgumentException} if it changes nobody or ends before it begins. */
    public Swap {
        if (out.isEmpty() && in.isEmpty()) {
            throw new IllegalArgumentException("a swap takes somebody off or puts somebody on");
        }
        if (until.instant().isBefore(from.instant())) {
            throw new IllegalArgumentException("a swap ends after it begins");
        }
    }

    Span span() {
        return new Span(from.instant(), until.instant());
    }

    /** Who is on after it; it changes nothing where the one who goes off was not on. */
    List<String> over(List<String> on) {
        List<String> after = new ArrayList<>(on);
        if (out.isEmpty()) {
            after.addAll(in.filter(each -> !after.contains(each)).stream().toList());
            return after;
        }
        int place = after.indexOf(out.get());
        if (place < 0) {
            return after;
        }
        after.remove(place);
        in.filter(each -> !after.contains(each)).ifPresent(each -> after.add(place, each));
        return after;
    }
}
