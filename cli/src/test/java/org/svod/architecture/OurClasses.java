package org.svod.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/** The compiled classes of all three modules without their tests, read once for all rules. */
final class OurClasses {
    private static final JavaClasses READ = read();

    private OurClasses() {}

    static JavaClasses all() {
        return READ;
    }

    private static JavaClasses read() {
        // Only this module's tests stand on the class path beside the program, and this class is one of them.
        String tests = Location.of(
                        OurClasses.class.getProtectionDomain().getCodeSource().getLocation())
                .asURI()
                .toString();
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains(tests))
                .importPackages("org.svod");
    }
}
