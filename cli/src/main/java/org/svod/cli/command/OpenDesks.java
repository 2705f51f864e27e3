package org.svod.cli.command;

import java.util.Optional;
import org.svod.cli.output.Environment;
import org.svod.desk.ContactDesk;
import org.svod.desk.IncidentDesk;
import org.svod.desk.ProtocolDesk;
import org.svod.desk.UpkeepDesk;
import org.svod.desk.drill.DrillDesk;
import org.svod.desk.drill.DrillRun;
import org.svod.desk.drill.DrillShelf;
import org.svod.desk.drill.ReadinessDesk;
import org.svod.desk.precedent.PrecedentDesk;
import org.svod.desk.shelf.ShelfDesk;
import org.svod.protocols.run.event.Actor;
import org.svod.vault.Vault;

/** The desks at which commands work on the vault that a session has open. */
abstract class OpenDesks {
    /** The open vault; the passphrase is read or asked at the first call. */
    public abstract Vault vault();

    /** What the process was started with. */
    public abstract Environment environment();

    /** How vaults are made and opened. */
    public abstract Session.Tools tools();

    /** The protocols at hand: in an open vault, the movement's own too. */
    public abstract ProtocolDesk protocols();

    /** Does {@code work} in the open vault. */
    public abstract <T> T inVault(Session.VaultWork<T> work);

    /** On whose word entries are written. */
    public abstract Optional<String> onWordOf();

    /** The contacts of the open vault. */
    public ContactDesk contacts() {
        return new ContactDesk(vault().store(), environment().clock(), tools().random(), tools().phones());
    }

    /** What is looked after in the open vault. */
    public UpkeepDesk upkeep() {
        return new UpkeepDesk(
                vault().store(), contacts(), incidents(), environment().clock(), tools().random());
    }

    /** The incidents of the open vault. */
    public IncidentDesk incidents() {
        return new IncidentDesk(vault().store(), protocols(), environment().clock(), tools().random(), actor());
    }

    /** In whose name entries are written. */
    public Actor actor() {
        return new Actor(vault().openedBy().label(), onWordOf());
    }

    /** The precedents of the open vault. */
    public PrecedentDesk precedents() {
        return new PrecedentDesk(vault().store(), environment().clock(), tools().random());
    }

    /** The shelf of protocols of the open vault. */
    public ShelfDesk shelf() {
        return new ShelfDesk(
                vault().store(), protocols(), incidents(), environment().clock());
    }

    /** The drills of the open vault. */
    public DrillDesk drills() {
        return new DrillDesk(
                vault().store(), incidents(), protocols(), environment().clock());
    }

    /** Who is ready for what, in the open vault. */
    public ReadinessDesk readiness() {
        return new ReadinessDesk(
                vault().store(), new DrillShelf(), protocols(), environment().clock());
    }

    /** Lets a drill that runs stand still because something real was opened; whether one does now. */
    public boolean drillStandsStill() {
        return inVault(() -> drills().standStillForReal())
                .filter(DrillRun::waitsForReal)
                .isPresent();
    }
}
