package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.Replicas;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.load.Blow;
import org.satoshispark.system.load.Endings;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.Moments;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Script;
import org.satoshispark.system.load.Village;
import org.satoshispark.system.load.Witness;

/** Two instances of every service: no work is done twice and none is lost. */
@Tag("journey")
@ExtendWith({RunningSuite.class, SeveralInstances.class})
class SeveralInstancesJourneyTest {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int WITHDRAWALS = 100;
    private static final int DONATIONS = 200;
    private static final int HANDS = 8;
    private static final List<SparkContext> HEARING =
            List.of(SparkContext.ACCOUNTING, SparkContext.CROWDFUNDING, SparkContext.BITCOIN, SparkContext.DASHBOARD);

    @Test
    void oneOfEachDiesInTheMiddleAndNothingIsDoneTwice() throws Exception {
        var insistence = new Insistence(SOON, Witness.NOBODY);
        var village = new Village(RunningSuite.api(), insistence, new Moments());
        Endings.await(village.fill(), insistence);
        for (var context : HEARING) {
            Until.holds(
                    "all instances of " + context.id() + " hearing",
                    SOON,
                    () -> hearing(context.id()),
                    hearing -> hearing == instances(context));
        }
        var campaign = village.open("Given by many");
        var accepted = new AtomicInteger();
        var all = CompletableFuture.supplyAsync(() -> AtOnce.some(WITHDRAWALS + DONATIONS, HANDS, number -> {
            var donor = village.donor(number);
            var run = number % 3 == 0
                    ? village.withdraw(donor, 20_001L + number, Script.ALL.get(number / 3 % Script.ALL.size()))
                    : village.donate(donor, campaign, 10_000L + number, false);
            accepted.incrementAndGet();
            return run;
        }));
        Until.holds("a third being accepted", SOON, accepted::get, many -> many >= (WITHDRAWALS + DONATIONS) / 3);
        victims().forEach(Blow::kill);
        var runs = all.get().stream().sorted(Comparator.comparing(Run::saga)).toList();
        Endings.await(runs, insistence);
        Endings.balancesAreExact(village.everybody(), insistence);
        Blow.awaitAllReady();
        Proof.everythingAddsUp();
        assertEquals(List.of(), Endings.notToldOnce(runs));
        assertEquals(List.of(), startedTwice());
    }

    @Test
    void aKeyThatIsRacedOverBothInstancesHasOneEffect() throws SQLException {
        var alice = People.with("alice", 10_000_000);
        var bob = People.poor("bob");
        var campaign = bob.openCampaign("Raced for", 1_000_000).text("id");
        var gifts = "/crowdfunding/v1/campaigns/" + campaign + "/donations";
        for (var round = 0; round < 10; round++) {
            raced(SparkContext.CROWDFUNDING, alice, gifts, Map.of("amountMsat", 1_000 + round));
            raced(SparkContext.BITCOIN, alice, "/bitcoin/v1/deposits", Map.of("amountMsat", 5_000 + round));
            var invoice = RunningSuite.outside().invoice(20_000 + round, Map.of("outcome", "SUCCEED", "feeMsat", 0));
            raced(
                    SparkContext.BITCOIN,
                    alice,
                    "/bitcoin/v1/withdrawals",
                    Map.of("paymentRequest", invoice.text("paymentRequest")));
        }
        assertEquals(10, alice.get(gifts).expect(200).body().path("items").size());
        var given = 10 * 1_000 + 45;
        var withdrawn = 10 * 20_000 + 45;
        People.awaitBalance(alice, 10_000_000 - given - withdrawn, 0);
        Proof.everythingAddsUp();
    }

    private static void raced(SparkContext context, Person person, String path, Object body) {
        var key = UUID.randomUUID().toString();
        var answers = AtOnce.all(4, number -> instance(context, 1 + number % instances(context))
                .send("POST", path, body, "Authorization", "Bearer " + person.token(), "Idempotency-Key", key));
        var ids = new HashSet<String>();
        answers.forEach(answer -> {
            assertTrue(answer.status() == 201 || answer.status() == 202, answer::toString);
            ids.add(answer.text("id"));
        });
        assertEquals(1, ids.size(), () -> path + " had several effects: " + answers);
    }

    private static Api instance(SparkContext context, int number) {
        var ports = Ports.current(Surroundings.state());
        return new Api("http://127.0.0.1:" + ports.service(context, number));
    }

    /** One instance of each service that has several, the first or the second in turn. */
    private static List<String> victims() {
        return Arrays.stream(SparkContext.values())
                .filter(context -> instances(context) > 1)
                .map(context -> context.ordinal() % 2 == 0 ? context.id() : context.id() + "-2")
                .toList();
    }

    private static int instances(SparkContext context) {
        return Replicas.kept(Surroundings.state()).of(context);
    }

    /** Members of the group that have partitions. */
    private static int hearing(String group) {
        var kafka = Surroundings.kafkaAdmin();
        var login = Map.<String, Object>of(
                "bootstrap.servers", kafka.get("SPARK_KAFKA"),
                "security.protocol", kafka.get("SPARK_KAFKA_PROTOCOL"),
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", kafka.get("SPARK_KAFKA_JAAS"));
        try (var admin = Admin.create(login)) {
            return (int) admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .map(member -> member.assignment().topicPartitions())
                    .filter(partitions -> !partitions.isEmpty())
                    .count();
        } catch (java.util.concurrent.ExecutionException notNow) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Payment hashes that our node began to pay more than once, as their payees see it. */
    private static Collection<String> startedTwice() throws SQLException {
        var wrong = new ArrayList<String>();
        try (var database = Surroundings.reader();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select payment_hash from bitcoin.withdrawal"
                        + " where state = 'SUCCEEDED' and deposit_id is null")) {
            while (rows.next()) {
                var times = RunningSuite.outside().invoice(rows.getString(1)).msat("timesStarted");
                if (times != 1) {
                    wrong.add(rows.getString(1) + " was started " + times + " times");
                }
            }
        }
        return wrong;
    }
}
