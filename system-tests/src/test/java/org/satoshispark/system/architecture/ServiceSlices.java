package org.satoshispark.system.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** One slice per service: the package right below {@code root}; kit and messages, which all may know, are in none. */
record ServiceSlices(String root) implements SliceAssignment {
    static final List<String> SERVICES = List.of("auth", "accounting", "crowdfunding", "bitcoin", "dashboard");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return SERVICES.stream()
                .filter(service -> (type.getPackageName() + ".").startsWith(root + "." + service + "."))
                .map(SliceIdentifier::of)
                .findFirst()
                .orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
        return "the services below " + root;
    }
}
