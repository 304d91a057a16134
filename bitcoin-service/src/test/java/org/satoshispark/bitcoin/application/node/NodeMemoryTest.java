package org.satoshispark.bitcoin.application.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.bitcoin.testing.Samples.NODE;
import static org.satoshispark.bitcoin.testing.Samples.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.bitcoin.adapter.out.lnd.LndChannel;
import org.satoshispark.bitcoin.adapter.out.lnd.LndPayingNode;
import org.satoshispark.bitcoin.adapter.out.lnd.WatchedFile;
import org.satoshispark.bitcoin.application.node.KnownPayments.KnownPayment;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.simulator.Settings;
import org.satoshispark.simulator.Simulator;
import org.satoshispark.simulator.adapter.grpc.Role;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;

/** The newest ended payment, compared with the simulated node's memory of it. */
class NodeMemoryTest {
    @TempDir
    Path folder;

    private Simulator simulator;
    private LndChannel channel;
    private LndPayingNode payer;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start(Settings.in(folder.resolve("node")));
        channel = new LndChannel(
                "127.0.0.1:" + simulator.grpcPort(),
                new WatchedFile("certificate", simulator.certificate()),
                new WatchedFile("macaroon", simulator.macaroon(Role.PAYER)));
        payer = new LndPayingNode(channel);
    }

    @AfterEach
    void stop() {
        channel.close();
        simulator.close();
    }

    private KnownPayment pay(Behaviour behaviour) {
        var outside = simulator.world().invoice(1_000_000, behaviour);
        var hash = new PaymentHash(outside.hash().hex());
        var order = new PaymentOrder(
                new PaymentRequest(outside.terms().paymentRequest()),
                hash,
                OptionalLong.empty(),
                100_000,
                Duration.ofSeconds(5));
        return payer.pay(order, Duration.ofSeconds(5)) instanceof PaymentFate.Succeeded paid
                ? new KnownPayment(hash, true, paid.valueMsat(), paid.feeMsat())
                : new KnownPayment(hash, false, 0, 0);
    }

    private NodeMemory.Verdict compareWith(KnownPayment payment) {
        var noDeposits = new KnownDeposits() {
            @Override
            public Optional<Deposit> newestSettledBy(NodeId node, Instant since) {
                return Optional.empty();
            }

            @Override
            public void lookAtAll(NodeId node) {
                throw new AssertionError("comparing changes nothing");
            }
        };
        return new NodeMemory(noDeposits, (node, since) -> Optional.of(payment), null, payer)
                .compare(KnownNode.first(NODE, NOW));
    }

    @Test
    void equalDataIsRemembered() {
        assertThat(compareWith(pay(Behaviour.succeed(777)))).isInstanceOf(NodeMemory.Verdict.Remembers.class);
        assertThat(compareWith(pay(Behaviour.fail(FailureReason.NO_ROUTE))))
                .isInstanceOf(NodeMemory.Verdict.Remembers.class);
    }

    @Test
    void otherDataOrNoneIsForgotten() {
        var paid = pay(Behaviour.succeed(777));
        var other = new KnownPayment(paid.hash(), true, paid.valueMsat(), paid.feeMsat() + 1);
        assertThat(compareWith(other)).isInstanceOf(NodeMemory.Verdict.Forgot.class);
        assertThat(compareWith(new KnownPayment(paid.hash(), false, 0, 0)))
                .isInstanceOf(NodeMemory.Verdict.Forgot.class);
        simulator.cause(Fault.of(FaultKind.LOST_DATABASE));
        assertThat(compareWith(paid)).isInstanceOf(NodeMemory.Verdict.Forgot.class);
    }

    @Test
    void aSilentNodeHasNotForgotten() {
        var paid = pay(Behaviour.succeed());
        simulator.cause(Fault.of(FaultKind.UNREACHABLE));
        assertThat(compareWith(paid)).isInstanceOf(NodeMemory.Verdict.Silent.class);
    }
}
