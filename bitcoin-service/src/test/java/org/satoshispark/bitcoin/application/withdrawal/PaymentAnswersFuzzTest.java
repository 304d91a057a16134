package org.satoshispark.bitcoin.application.withdrawal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.satoshispark.bitcoin.adapter.out.lnd.RawNode;
import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.FeeAnswer;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.testing.Script;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.lnd.lnrpc.HTLCAttempt;
import org.satoshispark.lnd.lnrpc.Payment;

/**
 * Whatever bytes the node answers while it pays: the lane never breaks, "paid" needs the preimage, "failed" needs a proof, and
 * everything else stays open (lightning.md G1).
 */
public class PaymentAnswersFuzzTest extends Corpus {
    private static final RawNode NODE = new RawNode();
    private static final int MOST_STEPS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public static void fuzzerTestOneInput(byte[] input) {
        reads(input);
        var script = new Script(input);
        NODE.answers(script::next);
        var story = new Story();
        story.node.onPay = order -> NODE.payer.pay(order, PATIENCE);
        story.node.onTrack = () -> NODE.payer.track(Story.PREIMAGE.hash(), PATIENCE);
        var id = story.accepted();
        for (var step = 0; step < MOST_STEPS && !script.isOver(); step++) {
            story.later(Duration.ofMinutes(2));
        }
        story.later(Duration.ofMinutes(2));
        var ended = story.withdrawal(id);
        var told = payments(script);
        switch (ended.state()) {
            case SUCCEEDED -> isPaid(story, (Ending.Paid) ended.ending().orElseThrow(), told);
            case FAILED -> isProven((Ending.Failed) ended.ending().orElseThrow(), told, script);
            case ACCEPTED, SENDING, UNKNOWN, IN_FLIGHT ->
                assertTrue(ended.ending().isEmpty());
            case REQUESTED, REJECTED -> throw new AssertionError(ended.state());
        }
        assertTrue(ends(story) == (ended.state().isTerminal() ? 1 : 0), "told " + story.told(id));
        assertEquals(List.of(), story.transactions.deadLetters());
    }

    private static long ends(Story story) {
        return story.transactions.outbox().stream()
                .filter(row ->
                        row.type().endsWith("withdrawal-paid.v1") || row.type().endsWith("withdrawal-failed.v1"))
                .count();
    }

    private static void isPaid(Story story, Ending.Paid paid, List<Payment> told) {
        assertEquals(Story.PREIMAGE, paid.preimage());
        assertTrue(
                told.stream()
                        .anyMatch(payment -> payment.getStatusValue() == Payment.PaymentStatus.SUCCEEDED_VALUE
                                && payment.getPaymentPreimage().equalsIgnoreCase(Story.PREIMAGE.revealHex())
                                && payment.getValueMsat() == paid.valueMsat()
                                && payment.getFeeMsat() == paid.feeMsat()),
                "paid without proof: " + told);
        var asHeld = paid.valueMsat() == 25_000_000 && paid.feeMsat() <= 250_000;
        assertTrue(asHeld || !story.alarms.all().isEmpty(), "other sums than were held, and nobody was told");
    }

    private static void isProven(Ending.Failed failed, List<Payment> told, Script script) {
        var proven =
                switch (failed.proof()) {
                    case NODE_TERMINAL -> told.stream().anyMatch(isSurelyFailed());
                    case NEVER_SENT ->
                        script.ends().contains(Status.Code.UNKNOWN)
                                && script.ends().contains(Status.Code.NOT_FOUND);
                    case EXPIRY_FENCE -> script.ends().contains(Status.Code.NOT_FOUND);
                };
        assertTrue(proven, "failed without proof " + failed.proof() + ": " + told + " " + script.ends());
        assertTrue(failed.proof() == Proof.NODE_TERMINAL || !script.ends().isEmpty());
    }

    /** Final, ours, and no part of it under way or settled (lightning.md 5.6). */
    private static Predicate<Payment> isSurelyFailed() {
        return payment -> payment.getStatusValue() == Payment.PaymentStatus.FAILED_VALUE
                && payment.getPaymentHash().equals(Story.PREIMAGE.hash().hex())
                && !payment.getPaymentPreimage().equalsIgnoreCase(Story.PREIMAGE.revealHex())
                && payment.getHtlcsList().stream()
                        .allMatch(part -> part.getStatusValue() == HTLCAttempt.HTLCStatus.FAILED_VALUE);
    }

    private static List<Payment> payments(Script script) {
        return script.told().stream()
                .map(PaymentAnswersFuzzTest::payment)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private static java.util.Optional<Payment> payment(byte[] bytes) {
        try {
            return java.util.Optional.of(Payment.parseFrom(bytes));
        } catch (InvalidProtocolBufferException broken) {
            return java.util.Optional.empty();
        }
    }

    /** The same bytes as answers to the calls that only read. */
    private static void reads(byte[] input) {
        NODE.answers(new Script(input)::next);
        if (NODE.payer.decode(new PaymentRequest(Story.INVOICE)) instanceof DecodeAnswer.Decoded(var invoice)) {
            assertTrue(invoice.amountMsat() >= 0);
            assertTrue(invoice.description().indexOf('\0') < 0
                    || invoice.description().length() <= 2_000);
        }
        NODE.answers(new Script(input)::next);
        if (NODE.payer.estimateFee(ScriptedNode.PAYEE, 1_000) instanceof FeeAnswer.Estimated(long feeMsat)) {
            assertTrue(feeMsat >= 0 && feeMsat <= Amounts.MAX_MSAT, "an estimate of " + feeMsat);
        }
        NODE.answers(new Script(input)::next);
        NODE.status.look();
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
