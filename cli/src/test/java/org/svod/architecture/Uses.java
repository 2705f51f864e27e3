package org.svod.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.Set;

/** Ways in which a class can reach around its constructor arguments to the machine it runs on. */
final class Uses {
    private static final String NEW = JavaConstructor.CONSTRUCTOR_NAME;
    private static final Set<String> PROCESS =
            Set.of("in", "out", "err", "exit", "console", "setIn", "setOut", "setErr");
    private static final Set<String> RANDOM_CLASSES =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom");

    private Uses() {}

    /** A call or a method reference that reads the time of day. */
    static DescribedPredicate<JavaAccess<?>> theWallClock() {
        return describe("it reads the machine's clock", access -> {
            AccessTarget target = access.getTarget();
            String name = target.getName();
            return switch (target.getOwner().getName()) {
                case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
                case "java.lang.System" -> name.equals("currentTimeMillis");
                case "java.util.Date", "java.util.GregorianCalendar" -> name.equals(NEW) && takesNothing(target);
                default ->
                    target.getOwner().getPackageName().equals("java.time")
                            && name.equals("now")
                            && !takesAClock(target);
            };
        });
    }

    /** The making of a source of random numbers. */
    static DescribedPredicate<JavaAccess<?>> ownRandomness() {
        return describe("it makes its own randomness", access -> {
            AccessTarget target = access.getTarget();
            String name = target.getName();
            String owner = target.getOwner().getName();
            return switch (owner) {
                case "java.security.SecureRandom" -> name.equals(NEW) || name.startsWith("getInstance");
                case "java.util.UUID" -> name.equals("randomUUID");
                case "java.lang.Math" -> name.equals("random");
                default -> RANDOM_CLASSES.contains(owner);
            };
        });
    }

    /** Standard streams, and the end of the process. */
    static DescribedPredicate<JavaAccess<?>> theProcess() {
        return describe("it uses the standard streams or ends the process", access -> {
            String name = access.getTarget().getName();
            return switch (access.getTarget().getOwner().getName()) {
                case "java.lang.System" -> PROCESS.contains(name);
                case "java.lang.Runtime" -> name.equals("exit") || name.equals("halt");
                default -> false;
            };
        });
    }

    /** What differs from machine to machine without being asked for. */
    static DescribedPredicate<JavaAccess<?>> theSurroundings() {
        return describe("it reads the environment, a system property, the default zone or locale", access -> {
            String name = access.getTarget().getName();
            return switch (access.getTarget().getOwner().getName()) {
                case "java.lang.System" -> name.equals("getenv") || name.startsWith("getPropert");
                case "java.time.ZoneId" -> name.equals("systemDefault");
                case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
                default -> false;
            };
        });
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget code
                && code.getRawParameterTypes().isEmpty();
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget code
                && code.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
