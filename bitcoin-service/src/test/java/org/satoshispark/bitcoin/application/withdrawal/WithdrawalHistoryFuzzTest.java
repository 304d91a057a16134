package org.satoshispark.bitcoin.application.withdrawal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.satoshispark.bitcoin.adapter.in.BitcoinReactions;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.Envelope;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.fuzz.Choices;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.fuzz.Delivery;
import org.satoshispark.kit.fuzz.Graves;
import org.satoshispark.kit.fuzz.History;
import org.satoshispark.kit.fuzz.SmallWorld;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;
import org.satoshispark.messages.Message;

/** Whatever accounting seems to say about withdrawals: only a hold of exactly these sums makes one due, and only a refusal ends it. */
public class WithdrawalHistoryFuzzTest extends Corpus {
    private static final long AMOUNT_MSAT = 5_000;
    private static final long FEE_LIMIT_MSAT = 1_000;

    public static void fuzzerTestOneInput(byte[] input) {
        var weather = new Choices(input);
        var delivery = new Choices(weather.raw(16));
        var records = History.of(weather, List.of("accounting"), List.of());
        var calm = story();
        var rough = story();
        Delivery.calmly(consumer(calm), records);
        Delivery.roughly(consumer(rough), rough.transactions, records, delivery);

        Graves.areInOrder(records, calm.transactions.deadLetters());
        Graves.areInOrder(records, rough.transactions.deadLetters());
        assertEquals(states(calm), states(rough), "states");
        assertEquals(alarms(calm), alarms(rough), "alarms");
        assertEquals(List.of(), rough.transactions.outbox());
        var heard = records.stream()
                .map(Codec::envelope)
                .flatMap(Optional::stream)
                .map(Envelope::message)
                .toList();
        states(calm).forEach((id, state) -> isExplained(id, state, heard));
    }

    private static void isExplained(UUID id, WithdrawalState state, List<Message> heard) {
        var explained =
                switch (state) {
                    case REQUESTED -> true;
                    case ACCEPTED ->
                        heard.stream()
                                .anyMatch(message -> message instanceof WithdrawalAccepted accepted
                                        && accepted.withdrawalId().equals(id)
                                        && accepted.amountMsat() == AMOUNT_MSAT
                                        && accepted.feeLimitMsat() == FEE_LIMIT_MSAT);
                    case REJECTED ->
                        heard.stream()
                                .anyMatch(message -> message instanceof WithdrawalRejected rejected
                                        && rejected.withdrawalId().equals(id));
                    case SENDING, UNKNOWN, IN_FLIGHT, SUCCEEDED, FAILED -> false;
                };
        assertTrue(explained, id + " is " + state);
    }

    private static Story story() {
        var story = new Story();
        story.transactions.runAndAwait(Touches.none(), work -> {
            for (var id : SmallWorld.OTHERS) {
                work.add(story.withdrawals, Withdrawal.request(id, SmallWorld.PEOPLE.getFirst(), terms(), Story.NOON));
            }
            return null;
        });
        return story;
    }

    private static PaymentTerms terms() {
        return new PaymentTerms(
                ScriptedNode.ID,
                new PaymentRequest(Story.INVOICE),
                Story.PREIMAGE.hash(),
                ScriptedNode.PAYEE,
                AMOUNT_MSAT,
                false,
                FEE_LIMIT_MSAT,
                Story.NOON.plusSeconds(3_600),
                Optional.empty(),
                false);
    }

    private static EventConsumer consumer(Story story) {
        var reactions = new BitcoinReactions(story.accept, story.reject);
        return new EventConsumer(story.transactions, story.transactions, story.transactions, reactions::to);
    }

    private static Map<UUID, WithdrawalState> states(Story story) {
        return new TreeMap<>(
                story.withdrawals.all().stream().collect(Collectors.toMap(Withdrawal::id, Withdrawal::state)));
    }

    private static Set<String> alarms(Story story) {
        return story.alarms.all().stream()
                .map(alarm -> alarm.kind() + alarm.subject())
                .collect(Collectors.toSet());
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
