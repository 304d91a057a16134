package org.satoshispark.system.containers;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.satoshispark.localstack.SparkContext.ACCOUNTING;
import static org.satoshispark.localstack.SparkContext.AUTH;
import static org.satoshispark.localstack.SparkContext.BITCOIN;
import static org.satoshispark.localstack.SparkContext.CROWDFUNDING;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.testing.TestTokens;
import org.satoshispark.messages.AccountingEvent.DepositCredited;
import org.satoshispark.messages.AccountingEvent.TransferRejected;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.AuthEvent.AccountRegistered;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.CrowdfundingEvent.DonationRecorded;
import org.satoshispark.messages.Message;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.topics.Topics;

/**
 * Money comes in and is given: outbox, Debezium, Kafka and the real accounting and crowdfunding services, on any ground. What
 * auth and bitcoin would say is written into their outboxes, because neither Keycloak nor a node is here.
 */
final class DonationJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long DEPOSIT_MSAT = 50_000_123;
    private static final long GIFT_MSAT = 20_000_001;

    private final Ground ground;
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID campaign = UUID.randomUUID();

    private DonationJourney(Ground ground) {
        this.ground = ground;
    }

    static void play(Ground ground) throws SQLException {
        try (var connect = RunningConnect.start(ground);
                var accounting = RunningService.start(ACCOUNTING, ground);
                var crowdfunding = RunningService.start(CROWDFUNDING, ground)) {
            new DonationJourney(ground).play(crowdfunding.url() + "/crowdfunding/v1/campaigns/");
        }
    }

    private void play(String campaigns) throws SQLException {
        moneyComesIn();
        open(campaigns);
        var gift = give(campaigns, GIFT_MSAT);
        var moved = said(TransferSucceeded.class, gift);
        assertEquals(GIFT_MSAT, moved.amountMsat());
        assertEquals(DEPOSIT_MSAT - GIFT_MSAT, moved.availableMsat());
        assertEquals(GIFT_MSAT, moved.escrowMsat());
        assertEquals(GIFT_MSAT, said(DonationRecorded.class, gift).campaignTotalMsat());
        var tooMuch = give(campaigns, DEPOSIT_MSAT);
        assertEquals("INSUFFICIENT_FUNDS", said(TransferRejected.class, tooMuch).reason());
        theLedgerAddsUp();
    }

    private void moneyComesIn() throws SQLException {
        var outboxes = new Outboxes(ground);
        outboxes.make(AUTH);
        outboxes.make(BITCOIN);
        outboxes.say(new AccountRegistered(alice, Instant.now(), 1));
        outboxes.say(new AccountRegistered(bob, Instant.now(), 1));
        var deposit = UUID.randomUUID();
        outboxes.say(new DepositSettled(deposit, alice, DEPOSIT_MSAT, false, Instant.now(), 1));
        var credited = said(DepositCredited.class, deposit);
        assertEquals(DEPOSIT_MSAT, credited.amountMsat());
        assertEquals(DEPOSIT_MSAT, credited.availableMsat());
    }

    private void open(String campaigns) {
        given().auth()
                .oauth2(TestTokens.user(bob))
                .contentType("application/json")
                .body(Map.of("title", "Lightning for the village school", "goalMsat", DEPOSIT_MSAT))
                .put(campaigns + campaign)
                .then()
                .statusCode(201);
    }

    private UUID give(String campaigns, long amountMsat) {
        var id = given().auth()
                .oauth2(TestTokens.user(alice))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amountMsat", amountMsat))
                .post(campaigns + campaign + "/donations")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        return UUID.fromString(id);
    }

    private void theLedgerAddsUp() throws SQLException {
        var ledger = new Ledger(ground);
        assertEquals(0, ledger.sumOfPostings());
        assertEquals(DEPOSIT_MSAT - GIFT_MSAT, ledger.availableMsat("USER", alice));
        assertEquals(0, ledger.heldMsat(alice));
        assertEquals(GIFT_MSAT, ledger.availableMsat("ESCROW", campaign));
    }

    private <M extends Message> M said(Class<M> type, UUID subject) {
        var name = Catalogue.entries().stream()
                .filter(entry -> entry.record() == type)
                .findFirst()
                .orElseThrow()
                .type();
        return Until.holds(name + " of " + subject, PATIENCE, () -> look(name, type, subject), Optional::isPresent)
                .orElseThrow();
    }

    private <M extends Message> Optional<M> look(String name, Class<M> type, UUID subject) {
        return Topics.all(ground.kafkaOfOutsiders()).stream()
                .filter(said -> name.equals(said.header("ce_type"))
                        && subject.toString().equals(said.header("ce_subject")))
                .findFirst()
                .map(said -> Codec.read(said.value(), type));
    }
}
