package org.svod.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The rules are worth something only if they see an offender, and all three modules. */
@SuppressWarnings("UnusedMethod") // The samples are read as byte code, never called.
class UsesTest {
    @Test
    void every_module_is_looked_at() {
        for (String module : new String[] {"org.svod.protocols.", "org.svod.vault.", "org.svod.cli."}) {
            assertThat(OurClasses.all().stream()
                            .filter(type -> type.getName().startsWith(module))
                            .count())
                    .as(module)
                    .isGreaterThan(20);
        }
        assertThat(OurClasses.all().contain(UsesTest.class)).isFalse();
    }

    @Test
    void reading_the_clock_is_seen_called_or_referred_to() {
        assertThat(seen(Uses.theWallClock(), Clocks.class)).isEqualTo(3);
    }

    @Test
    void a_clock_that_was_handed_in_may_be_read() {
        assertThat(seen(Uses.theWallClock(), HandedIn.class)).isZero();
    }

    @Test
    void making_randomness_is_seen() {
        assertThat(seen(Uses.ownRandomness(), Chance.class)).isEqualTo(2);
    }

    @Test
    void standard_streams_and_the_surroundings_are_seen() {
        assertThat(seen(Uses.theProcess(), Surroundings.class)).isEqualTo(2);
        assertThat(seen(Uses.theSurroundings(), Surroundings.class)).isEqualTo(2);
    }

    private static int seen(DescribedPredicate<JavaAccess<?>> what, Class<?> offender) {
        JavaClasses classes = new ClassFileImporter().importClasses(offender);
        return noClasses()
                .should()
                .accessTargetWhere(what)
                .evaluate(classes)
                .getFailureReport()
                .getDetails()
                .size();
    }

    @SuppressWarnings("UnusedMethod") // Read as byte code, never called.
    private static final class Clocks {
        Supplier<LocalDate> today() {
            return LocalDate::now;
        }

        long age(Instant since) {
            return Instant.now().toEpochMilli() - since.toEpochMilli();
        }

        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @SuppressWarnings("UnusedMethod") // Read as byte code, never called.
    private static final class HandedIn {
        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    @SuppressWarnings("UnusedMethod") // Read as byte code, never called.
    private static final class Chance {
        SecureRandom random() {
            return new SecureRandom();
        }

        UUID id() {
            return UUID.randomUUID();
        }
    }

    @SuppressWarnings("UnusedMethod") // Read as byte code, never called.
    private static final class Surroundings {
        PrintStream where() {
            return System.err;
        }

        void end() {
            System.exit(1);
        }

        ZoneId zone() {
            return ZoneId.systemDefault();
        }

        Locale locale() {
            return Locale.getDefault();
        }
    }
}
