package org.satoshispark.bitcoin.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.bitcoin.application.node.NodeSight;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** What is taken and what is refused before anything is stored or held. */
class RequestWithdrawalTest {
    private final Story story = new Story();
    private int expectedRows;

    @AfterEach
    void whatIsRefusedLeavesNothing() {
        assertThat(story.withdrawals.all()).hasSize(expectedRows);
        assertThat(story.transactions.outbox().stream().filter(row -> row.type().contains("requested")))
                .hasSize(expectedRows);
    }

    @Test
    void amountAndFeeLimitAreFixedAndToldByAccount() {
        expectedRows = 1;
        var id = story.requested(Story.ask(Story.ALICE, Story.INVOICE));
        var row = story.transactions.outbox().getFirst();
        assertThat(row.key()).isEqualTo(Story.ALICE.toString());
        assertThat(row.payload()).contains("\"amountMsat\":25000000", "\"feeLimitMsat\":250000", "\"internal\":false");
        assertThat(story.withdrawal(id).terms().heldMsat()).isEqualTo(25_250_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 119, 86_401, 900_000})
    void anInvoiceMustLiveForTwoMinutesToADay(long seconds) {
        invoice("lnbcrt1x", 1_000, seconds);
        assertThat(refused("lnbcrt1x")).isEqualTo(Refusal.Kind.INVOICE_LIFE);
    }

    @ParameterizedTest
    @ValueSource(longs = {120, 86_400})
    void theBoundsOfItsLifeAreWithin(long seconds) {
        expectedRows = 1;
        invoice("lnbcrt1x", 1_000, seconds);
        story.requested(Story.ask(Story.ALICE, "lnbcrt1x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lnbc1x", "lntb20m1x", "lntbs1x", "lnsb1x", "lnbcrtx"})
    void anotherNetworkIsRefused(String text) {
        invoice(text, 1_000, 3600);
        assertThat(refused(text)).isEqualTo(Refusal.Kind.WRONG_NETWORK);
    }

    @Test
    void whatTheNodeCannotReadIsRefused() {
        assertThat(refused("lnbcrt1nonsense")).isEqualTo(Refusal.Kind.INVOICE_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "0, 0",
        "0, -1",
        "0, 100000000001",
        "0, 9223372036854775807",
        "1000, 1000",
        "1000, 999",
        "100000000001, ''",
        "-5, ''"
    })
    void amountsMustBeSaidOnceAndBeWithinBounds(long inInvoice, String asked) {
        invoice("lnbcrt1x", inInvoice, 3600);
        var amount = asked.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(asked));
        var ask = new Ask(Story.ALICE, new PaymentRequest("lnbcrt1x"), amount, OptionalLong.empty());
        assertThat(story.refused(ask).kind()).isEqualTo(Refusal.Kind.AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 999, 5_000_001, Long.MAX_VALUE})
    void aFeeLimitOutOfBoundsIsRefused(long maxFeeMsat) {
        var ask = new Ask(
                Story.ALICE, new PaymentRequest(Story.INVOICE), OptionalLong.empty(), OptionalLong.of(maxFeeMsat));
        assertThat(story.refused(ask))
                .isEqualTo(new Refusal(Refusal.Kind.MAX_FEE, "maxFeeMsat", "must be 1000..5000000"));
    }

    @Test
    void aNodeThatIsDownUnsyncedFrozenOrSilentRefusesBeforeAnything() {
        var ready = story.node.sight;
        story.node.sight = new NodeSight.Unreachable("down");
        assertThat(refused(Story.INVOICE)).isEqualTo(Refusal.Kind.NODE_UNAVAILABLE);
        story.node.sight = new NodeSight.Reachable(ScriptedNode.ID, false, 1, "regtest", "v");
        assertThat(refused(Story.INVOICE)).isEqualTo(Refusal.Kind.NODE_UNAVAILABLE);
        story.node.sight = ready;
        story.node.decodes = false;
        assertThat(refused(Story.INVOICE)).isEqualTo(Refusal.Kind.NODE_UNAVAILABLE);
        story.node.trust = new Trust.Frozen(ScriptedNode.ID, "old database");
        assertThat(refused(Story.INVOICE)).isEqualTo(Refusal.Kind.NODE_UNAVAILABLE);
    }

    @Test
    void oneActiveWithdrawalPerPaymentHashWhoeverAsks() {
        expectedRows = 1;
        story.requested(Story.ask(Story.ALICE, Story.INVOICE));
        assertThat(story.refused(Story.ask(Story.BOB, Story.INVOICE)).kind()).isEqualTo(Refusal.Kind.PAYMENT_UNDER_WAY);
        assertThat(refused(Story.INVOICE)).isEqualTo(Refusal.Kind.PAYMENT_UNDER_WAY);
    }

    @Test
    void whatWasPaidOnceIsNotPaidAgain() {
        expectedRows = 1;
        story.accepted();
        story.node.onPay = order -> Story.succeeded(1);
        story.drive();
        assertThat(story.refused(Story.ask(new UUID(7, 7), Story.INVOICE)).kind())
                .isEqualTo(Refusal.Kind.ALREADY_PAID);
    }

    @Test
    void afterAProvenFailureTheSameInvoiceMayBeGivenAgain() {
        expectedRows = 2;
        story.accepted();
        story.node.onPay = order -> new PaymentFate.Failed("FAILURE_REASON_TIMEOUT");
        story.drive();
        var second = story.requested(Story.ask(Story.ALICE, Story.INVOICE));
        assertThat(story.withdrawal(second).terms().triedBefore()).isTrue();
    }

    private Refusal.Kind refused(String text) {
        return story.refused(Story.ask(Story.ALICE, text)).kind();
    }

    private void invoice(String text, long amountMsat, long livesSeconds) {
        story.node.invoice(
                text,
                Story.PREIMAGE.hash(),
                ScriptedNode.PAYEE,
                amountMsat,
                Story.NOON.plus(Duration.ofSeconds(livesSeconds)));
    }
}
