package org.svod.cli.guide;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.temporary.PrivateFolder;
import org.svod.vault.Vault;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;

/** A vault for one use in a private temporary folder: a real one, opened by a random code that nobody sees. */
public final class ThrowAway {
    private final SecureRandom random;

    /** Draws codes from {@code random}. */
    public ThrowAway(SecureRandom random) {
        this.random = random;
    }

    /** Does {@code work} in a session whose vault is thrown away afterwards, whatever happens. */
    public Answer with(Session session, Function<Session, Answer> work) {
        return with(session, session.environment().clock(), work);
    }

    /** The same at another time. */
    public Answer with(Session session, Clock clock, Function<Session, Answer> work) {
        try (PrivateFolder folder = PrivateFolder.make(session.environment().temp())) {
            return inside(session, folder.path(), clock, work);
        }
    }

    private Answer inside(Session session, Path folder, Clock clock, Function<Session, Answer> work) {
        // A key of full strength needs no slow derivation in front of it.
        try (Session inside = session.in(folder.resolve("vault"), clock);
                RecoveryCode code = RecoveryCode.generate(random);
                RecoveryCredential key = new RecoveryCredential(code)) {
            Vault vault = session.tools()
                    .creation()
                    .create(inside.places().vault(), KdfProfile.LOW, List.of(new NewSlot("practice", key)));
            inside.use(vault);
            return work.apply(inside);
        } catch (VaultException failure) {
            throw session.problem(failure);
        }
    }
}
