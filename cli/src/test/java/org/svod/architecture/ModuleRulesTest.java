package org.svod.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which module may know which, and what the rules of protocols may use. */
class ModuleRulesTest {
    private static final Pattern PLAIN_JAVA =
            Pattern.compile("\\[*(boolean|byte|char|short|int|long|float|double|void)|"
                    + "java\\.lang\\.(annotation\\.|invoke\\.|runtime\\.)?[A-Z]\\w*(\\$\\w+)*|java\\.util\\.(function\\.|stream\\.|regex\\.)?\\w+(\\$\\w+)*|"
                    + "java\\.time\\.[\\w.$]+|java\\.math\\.\\w+|java\\.text\\.Normalizer(\\$\\w+)?|java\\.nio\\.charset\\.\\w+|"
                    + "java\\.nio\\.(ByteBuffer|CharBuffer|Buffer|BufferUnderflowException)|"
                    + "java\\.io\\.(InputStream|ByteArrayInputStream|ByteArrayOutputStream|OutputStream|DataInputStream|DataOutputStream|"
                    + "IOException|EOFException|UncheckedIOException|ObjectInputStream|Serializable|Reader|BufferedReader|StringReader|InputStreamReader|Closeable)|"
                    + "java\\.security\\.(MessageDigest|NoSuchAlgorithmException|GeneralSecurityException)");
    private static final Pattern MACHINE = Pattern.compile(
            "java\\.lang\\.(Thread\\w*|Process\\w*|Runtime|ClassLoader)(\\$.*)?|java\\.util\\.(Random|SplittableRandom|Timer\\w*|Scanner|ServiceLoader)|"
                    + "java\\.time\\.(Clock|InstantSource)(\\$.*)?");

    @Test
    void protocols_and_vault_do_not_know_each_other() {
        check(noClasses()
                .that(resideInAPackage("org.svod.protocols.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.svod.vault..", "org.svod.desk..", "org.svod.cli.."))
                .because("what to do under pressure must be readable, testable and trusted without any key or file"));
        check(noClasses()
                .that(resideInAPackage("org.svod.vault.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.svod.protocols..", "org.svod.desk..", "org.svod.cli.."))
                .because("the vault keeps bytes; what they mean must never decide how they are protected"));
    }

    @Test
    void protocols_use_values_and_arithmetic_only() {
        check(classes()
                .that(resideInAPackage("org.svod.protocols.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("org.svod.protocols..")
                        .or(resideInAnyPackage("org.snakeyaml.engine..", "org.jspecify.annotations"))
                        .or(plainJava()))
                .because("the same journal must give the same next step on every machine and at every replay:"
                        + " no clock, randomness, file, network, thread, and of cryptography only a digest"));
        check(noClasses()
                .that(resideInAPackage("org.svod.protocols.."))
                .should()
                .accessTargetWhere(Uses.theWallClock()
                        .or(Uses.ownRandomness())
                        .or(Uses.theProcess())
                        .or(Uses.theSurroundings()))
                .because("time, zone and chance are arguments here, so that a fold can be repeated"));
    }

    @Test
    void yaml_is_parsed_in_one_package() {
        check(noClasses()
                .that(resideInAPackage("org.svod..").and(not(resideInAPackage("org.svod.protocols.yaml"))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.snakeyaml.."))
                .because("the restrictions on files people hand us hold only if there is one way in"));
    }

    @Test
    void packages_form_no_cycle() {
        check(slices().matching("org.svod.(**)")
                .should()
                .beFreeOfCycles()
                .because("a part that needs its user cannot be read, tested or replaced alone"));
    }

    private static DescribedPredicate<JavaClass> plainJava() {
        return DescribedPredicate.describe(
                "plain values of the JDK",
                type -> PLAIN_JAVA
                                .matcher(type.getBaseComponentType().getName())
                                .matches()
                        && !MACHINE.matcher(type.getBaseComponentType().getName())
                                .matches());
    }

    private static void check(ArchRule rule) {
        rule.check(OurClasses.all());
    }
}
