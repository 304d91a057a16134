package org.satoshispark.bitcoin.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.OutboxRow;

/** What a job says names the message that made it due, however much later it is said. */
class CausationTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-";
    private final Story story = new Story();
    private final UUID saga = UUID.randomUUID();
    private final UUID message = UUID.randomUUID();

    private UUID accepted(Ask ask) {
        var id = story.requested(ask);
        var acceptance = Story.acceptance(story.withdrawal(id));
        story.transactions.runAndAwait(story.accept.touches(acceptance), work -> {
            work.because(new Cause(Optional.of(saga), message, TRACE + "b7ad6b7169203331-01"));
            return story.accept.on(acceptance, work);
        });
        return id;
    }

    private List<OutboxRow> told(String type) {
        return story.transactions.outbox().stream()
                .filter(row -> row.type().contains("." + type + "."))
                .toList();
    }

    private void isCaused(String type, UUID correlation) {
        assertThat(told(type)).as(type).singleElement().satisfies(row -> {
            assertThat(row.correlationId()).isEqualTo(correlation.toString());
            assertThat(row.causationId()).isEqualTo(message.toString());
            assertThat(row.traceparent()).startsWith(TRACE);
        });
    }

    @Test
    void everyFactAboutAPaymentNamesTheAcceptance() {
        accepted(Story.ask(Story.ALICE, Story.INVOICE));
        story.node.onPay = order -> new PaymentFate.InFlight(0);
        story.node.onTrack = () -> new PaymentFate.InFlight(0);
        story.drive();
        story.later(Duration.ofHours(13));
        story.node.onTrack = () -> Story.succeeded(1);
        story.later(Duration.ofMinutes(2));
        isCaused("withdrawal-sending", saga);
        isCaused("withdrawal-stuck", saga);
        isCaused("withdrawal-paid", saga);
    }

    @Test
    void aReplayedAcceptanceDoesNotTakeItsPlace() {
        var id = accepted(Story.ask(Story.ALICE, Story.INVOICE));
        story.hearAccepted(id);
        story.node.onPay = order -> Story.succeeded(1);
        story.drive();
        isCaused("withdrawal-paid", saga);
    }

    @Test
    void aDepositThatIsSettledWithinTheHouseKeepsItsOwnSaga() {
        var text = story.ownInvoice(Story.ALICE, 7_000_001);
        accepted(Story.ask(Story.BOB, text));
        story.drive();
        isCaused("withdrawal-paid", saga);
        isCaused("deposit-settled", story.deposit(7_000_001).request().id());
    }
}
