package org.satoshispark.bitcoin.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.domain.withdrawal.Origin;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.bitcoin.domain.withdrawal.Reply;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;

/** What every store of withdrawals does, in memory and in PostgreSQL alike: each standing comes back as it was written. */
public abstract class WithdrawalsContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456Z");

    protected abstract Transactions transactions();

    protected abstract Withdrawals withdrawals();

    protected abstract ClaimedHashes claims();

    private final Preimage preimage = preimage();

    private static Preimage preimage() {
        var secret = new byte[32];
        ThreadLocalRandom.current().nextBytes(secret);
        return Preimage.of(secret);
    }

    /** Every way through the state machine, by the names of the inputs. */
    static Stream<List<String>> ways() {
        return Stream.of(
                List.of(),
                List.of("reject"),
                List.of("accept"),
                List.of("accept", "never"),
                List.of("accept", "send"),
                List.of("accept", "send", "refuse"),
                List.of("accept", "send", "lose"),
                List.of("accept", "send", "lose", "stuck"),
                List.of("accept", "send", "lose", "fence"),
                List.of("accept", "send", "flight"),
                List.of("accept", "send", "flight", "lose"),
                List.of("accept", "send", "flight", "stuck", "succeed"),
                List.of("accept", "send", "flight", "fail"),
                List.of("accept", "inside"));
    }

    private WithdrawalInput input(String name) {
        return switch (name) {
            case "accept" -> new Accept();
            case "reject" -> new Reject("INSUFFICIENT_FUNDS");
            case "send" -> new Send();
            case "never" -> new ProveNeverSent("expired");
            case "refuse" -> new SeeRefusal("refused");
            case "lose" -> new LoseSight();
            case "stuck" -> new MarkStuck();
            case "fence" -> new PassExpiryFence("never arrived");
            case "flight" -> new SeeInFlight();
            case "succeed" -> new SeeSuccess(preimage, 1_001, 7);
            case "fail" -> new SeeFailure("no way");
            case "inside" -> new SettleInternally(preimage);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Withdrawal fresh(boolean inside) {
        return fresh(preimage.hash(), inside);
    }

    private static Withdrawal fresh(PaymentHash hash, boolean inside) {
        var terms = new PaymentTerms(
                ScriptedNode.ID,
                new PaymentRequest("lnbcrt1" + hash.hex()),
                hash,
                ScriptedNode.PAYEE,
                1_001,
                true,
                inside ? 0 : 10_000,
                NOW.plusSeconds(3600),
                inside ? Optional.of(UUID.randomUUID()) : Optional.empty(),
                true);
        return Withdrawal.request(UUID.randomUUID(), UUID.randomUUID(), terms, NOW);
    }

    /** As when the ledger comes back after a while: a poll may bring five hundred verdicts, each of another withdrawal. */
    @Test
    void aWholePollIsOneUnitOfWork() {
        var many = Stream.generate(() -> fresh(preimage().hash(), false))
                .limit(500)
                .toList();
        transactions().runAndAwait(Touches.none(), work -> {
            many.forEach(made -> work.add(withdrawals(), made));
            return many;
        });
        var ids = many.stream().map(Withdrawal::id).toList();
        transactions().runAndAwait(Touches.none().and(withdrawals(), ids), work -> {
            ids.forEach(id -> work.get(withdrawals(), id).take(new Accept(), NOW));
            return ids;
        });
        var states = transactions().runAndAwait(Touches.none().and(withdrawals(), ids), work -> ids.stream()
                .map(id -> work.get(withdrawals(), id).state())
                .distinct()
                .toList());
        assertThat(states).containsExactly(WithdrawalState.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyStandingComesBackAsItWasWritten(List<String> way) {
        var made = fresh(way.contains("inside"));
        var expected = made;
        transactions().runAndAwait(Touches.none(), work -> {
            work.add(withdrawals(), made);
            return made;
        });
        for (var step = 0; step < way.size(); step++) {
            var at = NOW.plus(Duration.ofSeconds(step));
            var name = way.get(step);
            expected = transactions().runAndAwait(Touches.of(withdrawals(), made.id()), work -> {
                var loaded = work.get(withdrawals(), made.id());
                assertThat(loaded.take(input(name), at)).isInstanceOf(Reply.Moved.class);
                if (name.equals("accept")) {
                    loaded.acceptedBy(new Origin(made.id(), made.accountId(), "a trace"));
                }
                return loaded;
            });
        }
        var stored = transactions()
                .runAndAwait(Touches.of(withdrawals(), made.id()), work -> work.get(withdrawals(), made.id()));
        assertThat(stored).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void aHashIsFreeActiveOrPaid() {
        assertThat(claim()).isEmpty();
        var first = fresh(false);
        add(first);
        assertThat(claim()).contains(new ClaimedHash(preimage.hash(), true, false));
        take(first, "reject");
        assertThat(claim()).contains(new ClaimedHash(preimage.hash(), false, false));
        var second = fresh(false);
        add(second);
        take(second, "accept", "send", "succeed");
        assertThat(claim()).contains(new ClaimedHash(preimage.hash(), false, true));
    }

    private Optional<ClaimedHash> claim() {
        return transactions()
                .runAndAwait(Touches.of(claims(), preimage.hash()), work -> work.find(claims(), preimage.hash()));
    }

    private void add(Withdrawal withdrawal) {
        transactions().runAndAwait(Touches.none(), work -> {
            work.add(withdrawals(), withdrawal);
            return withdrawal;
        });
    }

    private void take(Withdrawal withdrawal, String... names) {
        for (var name : names) {
            transactions().runAndAwait(Touches.of(withdrawals(), withdrawal.id()), work -> work.get(
                            withdrawals(), withdrawal.id())
                    .take(input(name), NOW));
        }
    }
}
