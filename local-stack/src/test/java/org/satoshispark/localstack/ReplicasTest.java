package org.satoshispark.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.localstack.parts.Part;

class ReplicasTest {
    @TempDir
    Path folder;

    @Test
    void each_instance_is_a_part_with_a_name_and_ports_of_its_own() {
        StateFolder state = new StateFolder(folder);
        Replicas.parse("auth=4,accounting=4,crowdfunding=4,bitcoin=4,dashboard=4")
                .keep(state);

        List<Part> parts = new Suite(state, new Ports(17000)).parts();

        Set<String> names = new HashSet<>();
        Set<Integer> ports = new HashSet<>();
        parts.forEach(part -> assertTrue(names.add(part.name()), part.name()));
        parts.forEach(part -> part.ports().forEach(port -> assertTrue(ports.add(port), part.name() + " " + port)));
        assertTrue(names.containsAll(Set.of("accounting", "accounting-2", "bitcoin-4")), names.toString());
        assertTrue(ports.stream().allMatch(port -> port >= 17000 && port < 17100), ports.toString());
        String upstream = parts.stream()
                .filter(part -> part.name().equals("gateway"))
                .findFirst()
                .orElseThrow()
                .environment()
                .get("SPARK_UPSTREAM_AUTH");
        assertEquals("127.0.0.1:17001,127.0.0.1:17080,127.0.0.1:17085,127.0.0.1:17090", upstream);
    }

    @Test
    void the_number_is_kept_until_another_is_said() {
        StateFolder state = new StateFolder(folder);
        assertEquals(1, Replicas.kept(state).of(SparkContext.BITCOIN));

        Replicas.parse("bitcoin=2").keep(state);
        assertEquals(2, Replicas.kept(state).of(SparkContext.BITCOIN));

        Replicas.parse("accounting=3").keep(state);
        assertEquals(1, Replicas.kept(state).of(SparkContext.BITCOIN));
        assertEquals(3, Replicas.kept(state).of(SparkContext.ACCOUNTING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bitcoin",
                "bitcoin=0",
                "bitcoin=5",
                "bitcoin=two",
                "bitcoin=2,",
                "postgres=2",
                "Bitcoin=2",
                "bitcoin=1,bitcoin=2",
                "bitcoin=2=2",
                "gateway=2"
            })
    void anything_else_is_refused_with_the_form(String words) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Replicas.parse(words));
        assertTrue(refusal.getMessage().contains("bitcoin=2,accounting=2"), refusal.getMessage());
    }
}
