package org.svod.desk.drill;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.drill.file.BundledDrills;
import org.svod.protocols.drill.file.DrillSource;

/** The drills that come with the program; they need no vault and are read when the first one is asked for. */
public final class DrillShelf {
    private @Nullable List<DrillSource> bundled;

    /** All of them, in the order in which they are offered. */
    public List<DrillSource> all() {
        if (bundled == null) {
            bundled = BundledDrills.load();
        }
        return bundled;
    }

    /** The drill of that id, or the only one whose id begins so. */
    public Optional<DrillSource> find(String typed) {
        List<DrillSource> near = all().stream()
                .filter(each -> !typed.isBlank() && each.drill().id().value().startsWith(typed))
                .toList();
        return near.stream()
                .filter(each -> each.drill().id().value().equals(typed))
                .findFirst()
                .or(() -> near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty());
    }

    /** The drill of exactly that id. */
    public Optional<Drill> drill(DrillId id) {
        return all().stream()
                .map(DrillSource::drill)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
