package org.svod.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.StandardProtocolFamily;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Desks, commands and the one class that puts the program together. */
class ProgramRulesTest {
    private static final DescribedPredicate<JavaClass> WIRING = named("org\\.svod\\.cli\\.Wiring");
    private static final DescribedPredicate<JavaClass> MAIN = named("org\\.svod\\.cli\\.Main");
    private static final DescribedPredicate<JavaClass> MEASURING =
            named("org\\.svod\\.cli\\.command\\.vault\\.KdfMeasure\\w*");
    /** Refuses to start the driver unless its own system properties name the engine that came with the distribution. */
    private static final DescribedPredicate<JavaClass> ENGINE_GUARD =
            named("org\\.svod\\.vault\\.store\\.engine\\.EngineConnection");

    private static final DescribedPredicate<JavaClass> WINDOW = resideInAPackage("org.svod.cli.window");

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("org.svod..");

    @Test
    void desks_know_no_terminal() {
        check(noClasses()
                .that(resideInAPackage("org.svod.desk.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.svod.cli..", "picocli..", "org.jline..", "com.google.gson..")
                                .or(exactly(
                                        "java.lang.System",
                                        "java.lang.Thread",
                                        "java.util.Locale",
                                        "java.util.concurrent.ExecutorService")))
                .allowEmptyShould(true)
                .because("a desk answers a request with a result, so that commands, the demo, tests and a second window"
                        + " can ask the same question and draw the answer as they need"));
    }

    @Test
    void desks_see_no_key_file_and_no_sql() {
        check(noClasses()
                .that(resideInAPackage("org.svod.desk.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.svod.vault.seal..",
                                "org.svod.vault.key.image..",
                                "org.svod.vault.store.engine..",
                                "org.svod.vault.store.sql..")
                        .or(exactly(
                                "org.svod.vault.key.KeyFile",
                                "org.svod.vault.key.OpenKeyFile",
                                "org.svod.vault.key.StoreSecrets",
                                "org.svod.vault.secret.SecretBytes")))
                .allowEmptyShould(true)
                .because("a desk works through an open vault; the store key never leaves the vault module"));
    }

    @Test
    void commands_and_screens_see_no_store_key() {
        check(noClasses()
                .that(resideInAPackage("org.svod.cli.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.svod.vault.seal..", "org.svod.vault.key.image..", "org.svod.vault.store.engine..")
                        .or(exactly(
                                "org.svod.vault.key.KeyFile",
                                "org.svod.vault.key.OpenKeyFile",
                                "org.svod.vault.key.StoreSecrets")))
                .because("what shows things to people must not be able to show a key"));
    }

    @Test
    void only_the_terminal_and_the_wiring_touch_the_standard_streams() {
        check(noClasses()
                .that(OURS.and(not(WIRING.or(MAIN).or(MEASURING).or(resideInAPackage("org.svod.cli.terminal..")))))
                .should()
                .accessTargetWhere(Uses.theProcess())
                .because("a stray line on standard output breaks a script, and on the screen it can show a name"));
    }

    @Test
    void the_clock_and_randomness_are_made_in_one_place() {
        check(noClasses()
                .that(OURS.and(not(WIRING.or(MEASURING))))
                .should()
                .accessTargetWhere(Uses.theWallClock().or(Uses.ownRandomness()))
                .because("they are constructor arguments everywhere else, so that tests own the time and the noise"));
    }

    @Test
    void the_surroundings_are_read_in_one_place() {
        check(noClasses()
                .that(OURS.and(not(WIRING.or(MAIN).or(MEASURING).or(ENGINE_GUARD))))
                .should()
                .accessTargetWhere(Uses.theSurroundings())
                .because("what a program reads from its surroundings should be found by looking at one class"));
    }

    @Test
    void nothing_opens_a_network_connection() {
        check(noClasses()
                .that(OURS.and(not(WINDOW)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net..",
                        "javax.net..",
                        "java.rmi..",
                        "sun.net..",
                        "com.sun.net..",
                        "org.apache.http..",
                        "okhttp3.."))
                .orShould()
                .dependOnClassesThat(exactly(
                        "java.nio.channels.SocketChannel",
                        "java.nio.channels.ServerSocketChannel",
                        "java.nio.channels.DatagramChannel",
                        "java.nio.channels.AsynchronousSocketChannel"))
                .because("a laptop in a search must have nothing to answer and nobody to call; sharing is by file"));
    }

    @Test
    void the_second_window_can_speak_to_this_machine_alone() {
        check(noClasses()
                .that(WINDOW)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.rmi..")
                        .and(not(exactly("java.net.UnixDomainSocketAddress", "java.net.StandardProtocolFamily"))))
                .orShould()
                .accessField(StandardProtocolFamily.class, "INET")
                .orShould()
                .accessField(StandardProtocolFamily.class, "INET6")
                .orShould()
                .dependOnClassesThat(
                        exactly("java.nio.channels.DatagramChannel", "java.nio.channels.AsynchronousSocketChannel"))
                .because("a socket with a path in place of an address is reached by processes of this machine, and only"
                        + " through a folder that its owner alone can enter"));
    }

    @Test
    void nothing_writes_a_log() {
        check(noClasses()
                .that(OURS)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.util.logging..",
                                "org.slf4j..",
                                "org.apache.logging..",
                                "org.apache.commons.logging..")
                        .or(named("java\\.lang\\.System\\$Logger.*")))
                .because("a log is a second journal that nobody encrypts, purges or erases"));
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        Pattern compiled = Pattern.compile(pattern + "(\\$.*)?");
        return describe(
                "named " + pattern, type -> compiled.matcher(type.getName()).matches());
    }

    private static DescribedPredicate<JavaClass> exactly(String... names) {
        return describe("one of " + String.join(", ", names), type -> {
            for (String name : names) {
                if (type.getName().equals(name)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static void check(ArchRule rule) {
        rule.check(OurClasses.all());
    }
}
