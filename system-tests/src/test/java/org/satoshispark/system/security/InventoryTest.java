package org.satoshispark.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.system.journeys.RunningSuite;

/** What is served is described, and what is described is served (messaging.md 3.6, API9). */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class InventoryTest {
    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages(Arrays.stream(SparkContext.values())
                    .map(context -> "org.satoshispark." + context.id())
                    .collect(Collectors.toCollection(() -> new TreeSet<>(Set.of("org.satoshispark.kit"))))
                    .toArray(String[]::new));

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsServed() {
        var described = Arrays.stream(SparkContext.values())
                .flatMap(context -> Served.by(context).stream())
                .map(ApiOperation::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Routes.of(SERVICES), described);
    }

    /** Each of these looks at requests and hands them on; a new one is a door that no document describes. */
    @Test
    void nobodyServesBesideTheResources() {
        assertEquals(Set.of("BodyLimit"), Routes.beside(SERVICES));
    }
}
