package org.satoshispark.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.system.journeys.RunningSuite;

/**
 * Every operation of every OpenAPI document, as it is served, called by everybody who must not get in (messaging.md 3.6, API1,
 * API2, API5). Made from the documents, so that a new operation is in it without anybody's doing.
 */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class SecurityMatrixTest {
    private static final Probe PROBE = new Probe(RunningSuite.api());
    private static Keycloak keycloak;
    private static Callers callers;
    private static Things things;

    @BeforeAll
    static void begin() throws Exception {
        keycloak = new Keycloak();
        callers = new Callers(keycloak);
        things = Things.of(callers.owner);
    }

    @AfterAll
    static void leave() {
        keycloak.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyOperation() {
        return Arrays.stream(SparkContext.values())
                .flatMap(context -> Served.by(context).stream())
                .map(operation -> DynamicContainer.dynamicContainer(operation.name(), tests(operation)));
    }

    private static List<DynamicTest> tests(ApiOperation operation) {
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest(
                "says who may call it",
                () -> assertTrue(operation.open() || operation.roles().isPresent())));
        tests.add(dynamicTest("is known whose things are behind it", () -> assertTrue(things.knows(operation))));
        tests.add(dynamicTest("lets nobody in by mistake", () -> assertTrue(Things.mayBeOpen(operation))));
        if (operation.open()) {
            tests.add(clean("anybody", () -> PROBE.stranger(operation)));
            return tests;
        }
        for (var bad : callers.bad) {
            tests.add(clean(bad.why(), () -> PROBE.unknownCaller(operation, bad.token())));
        }
        operation
                .roles()
                .filter(roles -> !roles.isEmpty())
                .ifPresent(roles ->
                        tests.add(clean("no role at all", () -> PROBE.withoutRight(operation, callers.roleless))));
        if (operation.isForOperators()) {
            tests.add(clean("a person", () -> PROBE.withoutRight(operation, callers.stranger.token())));
        }
        things.of(operation)
                .ifPresent(thing -> tests.add(
                        clean("somebody else", () -> PROBE.othersThing(operation, thing, callers.stranger.token()))));
        things.of(operation)
                .ifPresent(thing -> tests.add(dynamicTest("its owner", () -> {
                    var answer = PROBE.send(operation, operation.at(thing.id()), callers.owner.token(), thing.body());
                    assertTrue(answer.status() < 300, () -> "the thing was not there: " + answer);
                })));
        return tests;
    }

    private interface Look {
        List<String> complaints();
    }

    private static DynamicTest clean(String who, Look look) {
        return dynamicTest(who, () -> assertEquals(List.of(), look.complaints()));
    }
}
