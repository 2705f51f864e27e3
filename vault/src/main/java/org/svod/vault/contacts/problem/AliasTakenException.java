package org.svod.vault.contacts.problem;

import java.io.Serial;
import java.util.List;

/**
 * Another contact has this alias already; capital letters and ё/е make no difference. Codes: {@code alias-taken},
 * {@code alias-taken-by-deleted} (restore or purge that one, or choose another alias), {@code alias-twice} (twice among
 * the contacts added together). Argument: the alias.
 */
public final class AliasTakenException extends ContactProblemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private AliasTakenException(String code, String alias) {
        super(code, List.of(alias));
    }

    /** A contact that lists show has it. */
    public static AliasTakenException byAnother(String alias) {
        return new AliasTakenException("alias-taken", alias);
    }

    /** A deleted contact has it, and may be restored. */
    public static AliasTakenException byDeleted(String alias) {
        return new AliasTakenException("alias-taken-by-deleted", alias);
    }

    /** Two of those to be added have it. */
    public static AliasTakenException twice(String alias) {
        return new AliasTakenException("alias-twice", alias);
    }
}
