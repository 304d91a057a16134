package org.satoshispark.system.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Something that is deployed, and all the libraries in it. */
record Deployable(String name, List<Component> components) {
    static final List<String> ALL = List.of(
            "auth-service",
            "accounting-service",
            "crowdfunding-service",
            "bitcoin-service",
            "dashboard-service",
            "gateway");

    /** Those of a checkout that was built, from the bill of materials that the build laid beside each. */
    static List<Deployable> of(Path checkout) throws IOException {
        var deployables = new java.util.ArrayList<Deployable>();
        for (var module : ALL) {
            var bill = checkout.resolve(module).resolve("target/quarkus-app/bom.json");
            if (!Files.exists(bill)) {
                throw new CannotAudit(
                        "there is no " + checkout.relativize(bill) + ": build first, with ./mvnw package");
            }
            deployables.add(read(module, bill));
        }
        return deployables;
    }

    static Deployable read(String name, Path bill) throws IOException {
        var told = new ObjectMapper().readTree(bill.toFile()).path("components");
        return new Deployable(
                name,
                StreamSupport.stream(told.spliterator(), false)
                        .map(Component::of)
                        .filter(component -> !component.isOurs())
                        .toList());
    }
}
