package org.satoshispark.system.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is green on the services and red on the planted classes: a guard that cannot fail is worse than none. */
class HouseRulesTest {
    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages(
                    "org.satoshispark.auth",
                    "org.satoshispark.accounting",
                    "org.satoshispark.crowdfunding",
                    "org.satoshispark.bitcoin",
                    "org.satoshispark.dashboard",
                    "org.satoshispark.kit",
                    "org.satoshispark.messages");
    private static final String PLANTED_PACKAGE = "org.satoshispark.system.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_PACKAGE);

    private static final Map<String, ArchRule> RULES = Map.of(
            "the domain is the JDK alone", HouseRules.DOMAIN_IS_THE_JDK_ALONE,
            "application knows no framework", HouseRules.APPLICATION_KNOWS_NO_FRAMEWORK,
            "handlers are named after what they hear", HouseRules.HANDLERS_ARE_NAMED_AFTER_WHAT_THEY_HEAR,
            "no empty names", HouseRules.NO_EMPTY_NAMES,
            "only the edge opens transactions", HouseRules.ONLY_THE_EDGE_OPENS_TRANSACTIONS,
            "nobody emits", HouseRules.NOBODY_EMITS);

    @Test
    void servicesDoNotKnowEachOther() {
        HouseRules.servicesDoNotKnowEachOther("org.satoshispark").check(SERVICES);
    }

    @Test
    void aServiceThatKnowsAnotherIsSeen() {
        var planted = HouseRules.servicesDoNotKnowEachOther(PLANTED_PACKAGE);
        assertThrows(AssertionError.class, () -> planted.check(PLANTED));
    }

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        RULES.get(rule).check(SERVICES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(String rule) {
        assertThrows(AssertionError.class, () -> RULES.get(rule).check(PLANTED));
    }

    @Test
    void namesOfPlantedHandlersAreReadAgainstWhatTheyHear() {
        var broken = HouseRules.HANDLERS_ARE_NAMED_AFTER_WHAT_THEY_HEAR.evaluate(PLANTED);
        assertTrue(broken.getFailureReport().toString().contains("OpensItsOwn does not end in WhenAccountRegistered"));
    }

    @Test
    void everyServiceWasReallyRead() {
        for (var service : ServiceSlices.SERVICES) {
            assertTrue(
                    SERVICES.stream().anyMatch(type -> type.getPackageName().startsWith("org.satoshispark." + service)),
                    service + " is not on the class path, so no rule was checked on it");
        }
    }
}
