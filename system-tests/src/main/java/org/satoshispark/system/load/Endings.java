package org.satoshispark.system.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.topics.Topics;

/** What became of runs: as their owners see it, in balances, and in the topics. */
public final class Endings {
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Endings() {}

    /** Each run comes to the one end that it must have. */
    public static void await(List<Run> runs, Insistence insistence) {
        for (var run : runs) {
            var end = Until.holds(
                    "the end of " + run.saga() + " " + run.id(),
                    BOUND,
                    () -> insistence.answered(() -> run.owner().get(run.path())),
                    run.over());
            run.check().accept(end);
        }
    }

    /** To the msat, with nothing on hold but what rests {@link AtTheFence}. */
    public static void balancesAreExact(List<Villager> villagers, Insistence insistence) {
        for (var villager : villagers) {
            Until.holds(
                    villager.person().username() + " having " + villager.expectedMsat() + " msat",
                    BOUND,
                    () -> insistence.answered(villager.person()::account),
                    account -> account.msat("availableMsat")
                                    == villager.expectedMsat().get()
                            && account.msat("heldMsat") == villager.heldMsat().get());
        }
    }

    /** Where neither the node nor who pays by it nor its database was hurt, no payment was asked for twice. */
    public static void nobodyRests(List<Villager> villagers) {
        for (var villager : villagers) {
            Must.be(
                    0L,
                    villager.heldMsat().get(),
                    () -> "asked for twice without need: " + villager.person().username());
        }
    }

    /**
     * Of the facts that end a saga exactly one must be said about each run; call it when all outboxes are in the topics.
     *
     * @return those of which none or several were said
     */
    public static List<String> notToldOnce(List<Run> runs) {
        var told = told();
        var wrong = new ArrayList<String>();
        for (var run : runs) {
            var endings = told.getOrDefault(run.saga() + run.id(), Set.of());
            if (endings.size() != 1 && !(endings.isEmpty() && rests(run))) {
                wrong.add(run.saga() + " " + run.id() + " ended as " + endings);
            }
        }
        return wrong;
    }

    private static boolean rests(Run run) {
        return run.saga() == Saga.WITHDRAWAL && AtTheFence.wasAskedForTwice(run.id());
    }

    private static Map<String, Set<String>> told() {
        var told = new HashMap<String, Set<String>>();
        for (var said : Topics.all()) {
            var name = said.name();
            Arrays.stream(Saga.values())
                    .filter(saga -> saga.endings().contains(name))
                    .forEach(saga -> told.computeIfAbsent(saga + field(said, saga.id()), id -> new HashSet<>())
                            .add(name + " " + said.header("ce_id")));
        }
        return told;
    }

    private static String field(Topics.Said said, String name) {
        try {
            return JSON.readTree(said.payload()).path(name).asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
