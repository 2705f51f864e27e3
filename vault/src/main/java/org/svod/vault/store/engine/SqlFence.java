package org.svod.vault.store.engine;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that may reach the engine. Whatever could change key, journal mode or files is refused as a fault of
 * the programmer: {@code PRAGMA rekey} loses the database when killed (measured), WAL leaves a second file that the
 * checks before opening do not know, VACUUM and ATTACH write files of their own. All other statements are texts of ours
 * with parameters; nothing from input is ever part of one.
 */
final class SqlFence {
    private static final Set<String> PRAGMAS = Set.of(
            "PRAGMA temp_store=MEMORY",
            "PRAGMA secure_delete=ON",
            "PRAGMA locking_mode=EXCLUSIVE",
            "PRAGMA journal_mode=TRUNCATE",
            "PRAGMA synchronous=EXTRA",
            "PRAGMA trusted_schema=OFF",
            "PRAGMA cell_size_check=ON",
            "PRAGMA foreign_keys=OFF",
            "PRAGMA query_only=ON",
            "PRAGMA cache_size=-131072",
            "PRAGMA integrity_check(1)",
            "PRAGMA user_version",
            "PRAGMA user_version=1",
            "PRAGMA application_id",
            "PRAGMA application_id=1398165316",
            "PRAGMA temp_store",
            "PRAGMA secure_delete",
            "PRAGMA locking_mode",
            "PRAGMA journal_mode",
            "PRAGMA synchronous");
    private static final Set<String> VERBS =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "BEGIN", "COMMIT", "ROLLBACK");
    private static final Pattern FIRST_WORD = Pattern.compile("[A-Z]+");
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(sqlite3mc_\\w+|pragma_\\w+|load_extension|attach|detach|vacuum|pragma|writefile)\\b");

    private SqlFence() {}

    static String admit(String sql) {
        if (PRAGMAS.contains(sql)) {
            return sql;
        }
        Matcher verb = FIRST_WORD.matcher(sql);
        boolean known = verb.lookingAt() && VERBS.contains(verb.group());
        if (!known || FORBIDDEN.matcher(sql.toLowerCase(Locale.ROOT)).find()) {
            throw new IllegalArgumentException("this statement is not allowed to reach the store");
        }
        return sql;
    }
}
