package org.svod.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The floors of the vault: key, then store, then the leaves; and erasing, which needs none of them. */
class VaultRulesTest {
    private static final String[] LEAVES = {
        "org.svod.vault.contacts..",
        "org.svod.vault.panic..",
        "org.svod.vault.media..",
        "org.svod.vault.rotate..",
        "org.svod.vault.keeping..",
        "org.svod.vault.backup..",
        "org.svod.vault.export..",
        "org.svod.vault.recovery.."
    };
    private static final String[] KEYS = {"org.svod.vault.key..", "org.svod.vault.secret..", "org.svod.vault.seal.."};

    @Test
    void keys_do_not_know_what_they_open() {
        check(noClasses()
                .that(resideInAnyPackage(KEYS)
                        .or(resideInAnyPackage("org.svod.vault.file..", "org.svod.vault.failure..")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(LEAVES).or(resideInAnyPackage("org.svod.vault", "org.svod.vault.store..")))
                .because("the key file must open, change and be erased with the store missing or broken"));
    }

    @Test
    void the_store_knows_nothing_of_slots_or_contacts() {
        check(noClasses()
                .that(resideInAPackage("org.svod.vault.store.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(LEAVES)
                        .or(resideInAnyPackage("org.svod.vault", "org.svod.vault.key.image", "org.svod.vault.seal..")))
                .allowEmptyShould(true)
                .because("who can open a vault stands in the key file alone, so that slots change in one commit"));
    }

    @Test
    void opening_a_vault_needs_no_leaf() {
        check(noClasses()
                .that(resideInAPackage("org.svod.vault"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(LEAVES))
                .allowEmptyShould(true)
                .because("leaves are used through an open vault; a fault in one must not stop it from opening"));
    }

    @Test
    void contacts_see_no_key() {
        check(noClasses()
                .that(resideInAPackage("org.svod.vault.contacts.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(KEYS))
                .allowEmptyShould(true)
                .because("text from outside is parsed here; a fault in a parser must find no key within reach"));
        check(noClasses()
                .that(resideInAPackage("org.svod.vault.contacts.exchange.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.svod.vault.store..", "org.svod.vault"))
                .allowEmptyShould(true)
                .because("reading a card or a number gives values; only the contact book writes"));
    }

    @Test
    void panic_uses_the_jdk_and_the_file_port_only() {
        check(classes()
                .that(resideInAPackage("org.svod.vault.panic.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.svod.vault.panic..", "org.svod.vault.file..", "java..", "org.jspecify.annotations"))
                .allowEmptyShould(true)
                .because("keys must be erased with any library missing, and no passphrase or parser in the way"));
    }

    @Test
    void looking_at_the_disk_needs_nothing_of_ours() {
        check(classes()
                .that(resideInAPackage("org.svod.vault.media.."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("org.svod.vault.media..", "java..", "org.jspecify.annotations"))
                .because("the receipt of an erase says what it found, with no vault to ask"));
    }

    @Test
    void the_file_port_uses_the_jdk_only() {
        check(classes()
                .that(resideInAnyPackage("org.svod.vault.file.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.svod.vault.file..",
                        "java..",
                        "javax.crypto..", // the JDK's own ChaCha20 makes the noise; a cold SecureRandom is far slower
                        "org.jspecify.annotations"))
                .because("panic stands on it"));
    }

    @Test
    void cryptography_and_sql_have_one_home_each() {
        check(noClasses()
                .that(resideInAPackage("org.svod..")
                        .and(resideInAnyPackage(
                                        "org.svod.vault.secret..",
                                        "org.svod.vault.seal..",
                                        "org.svod.vault.store..",
                                        "org.svod.vault.key..",
                                        // Noise from the JDK's stream cipher, which protects nothing and is never read.
                                        "org.svod.vault.file..")
                                .negate()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "javax.crypto..", "org.bouncycastle..", "com.google.crypto..", "com.exceptionfactory.jagged.."))
                .because("each construction is written once, pinned by vectors, and reviewed in one place"));
        check(noClasses()
                .that(resideInAPackage("org.svod..")
                        .and(resideInAPackage("org.svod.vault.store.engine").negate()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."))
                .because(
                        "the pinned engine loses data when opened carelessly; every statement goes through the fence"));
    }

    private static void check(ArchRule rule) {
        rule.check(OurClasses.all());
    }
}
