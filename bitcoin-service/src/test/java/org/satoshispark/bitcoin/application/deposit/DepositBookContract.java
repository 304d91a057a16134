package org.satoshispark.bitcoin.application.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.bitcoin.testing.Samples.NOW;
import static org.satoshispark.bitcoin.testing.Samples.hash;
import static org.satoshispark.bitcoin.testing.Samples.requested;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.deposit.Invoice;
import org.satoshispark.bitcoin.domain.deposit.Receipt;
import org.satoshispark.bitcoin.domain.deposit.Unclaimed;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.testing.Samples;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;

/** What every store of deposits, unclaimed money and nodes must do, in memory and in PostgreSQL alike. */
abstract class DepositBookContract {
    abstract Transactions transactions();

    abstract Deposits deposits();

    abstract UnclaimedMoney unclaimed();

    abstract KnownNodes nodes();

    private <I extends Comparable<? super I>, A> void add(Repository<I, A> repository, A aggregate) {
        transactions().runAndAwait(Touches.none(), work -> {
            work.add(repository, aggregate);
            return null;
        });
    }

    @Test
    void aDepositComesBackAsItWasWrittenInEachState() {
        var deposit = requested();
        var touches = deposit.request().hash();
        add(deposits(), deposit);
        assertSame(deposit);
        var invoice = new Invoice(
                new PaymentRequest("lnbcrt1" + UUID.randomUUID().toString().replace("-", "")), NOW);
        change(deposit, one -> one.open(invoice));
        assertSame(deposit);
        change(deposit, Deposit::nextSaid);
        change(deposit, one -> one.settle(new Receipt(1_001, 4, NOW)));
        assertSame(deposit);
        assertThat(deposit.state()).isEqualTo(DepositState.SETTLED);
        assertThat(touches).isEqualTo(deposit.request().hash());
    }

    private void change(Deposit mirror, java.util.function.Consumer<Deposit> change) {
        change.accept(mirror);
        var hash = mirror.request().hash();
        transactions().runAndAwait(Touches.of(deposits(), hash), work -> {
            change.accept(work.get(deposits(), hash));
            return null;
        });
    }

    private void assertSame(Deposit expected) {
        var hash = expected.request().hash();
        transactions().runAndAwait(Touches.of(deposits(), hash), work -> {
            var found = work.get(deposits(), hash);
            assertThat(found.request()).isEqualTo(expected.request());
            assertThat(found.state()).isEqualTo(expected.state());
            assertThat(found.invoice()).isEqualTo(expected.invoice());
            assertThat(found.receipt()).isEqualTo(expected.receipt());
            assertThat(found.saidCount()).isEqualTo(expected.saidCount());
            return null;
        });
    }

    @Test
    void whatIsNotThereIsAbsentAndManyComeAtOnce() {
        var one = requested();
        var two = requested();
        add(deposits(), one);
        add(deposits(), two);
        var absent = hash();
        var hashes = List.of(one.request().hash(), two.request().hash(), absent);
        transactions().runAndAwait(Touches.none().and(deposits(), hashes), work -> {
            assertThat(work.find(deposits(), absent)).isEmpty();
            assertThat(work.find(deposits(), one.request().hash())).isPresent();
            assertThat(work.find(deposits(), two.request().hash())).isPresent();
            return null;
        });
    }

    @Test
    void unclaimedMoneyIsFoundByItsHash() {
        var parked = new Unclaimed(UUID.randomUUID(), Samples.NODE, hash(), new Receipt(5, 6, NOW), "memo");
        add(unclaimed(), parked);
        transactions().runAndAwait(Touches.of(unclaimed(), parked.hash()), work -> {
            assertThat(work.get(unclaimed(), parked.hash())).isEqualTo(parked);
            return null;
        });
    }

    @Test
    void aNodeKeepsItsCursorItsFreezeAndItsAcceptance() {
        var id = new NodeId("02" + hash().hex());
        add(nodes(), KnownNode.first(id, NOW));
        assertThat(nodes().knowsAny()).isTrue();
        onNode(id, node -> node.read(5, 3));
        assertThat(nodes().find(id).orElseThrow().cursor()).isEqualTo(new Cursor(5, 3));
        onNode(id, node -> node.read(2, 9));
        assertThat(nodes().find(id).orElseThrow().cursor()).isEqualTo(new Cursor(5, 9));
        onNode(id, node -> node.freeze("lost"));
        assertThat(nodes().find(id).orElseThrow().cursor()).isEqualTo(Cursor.NONE);
        assertThat(nodes().find(id).orElseThrow().frozenBecause()).contains("lost");
        onNode(id, node -> node.accept(NOW.plusSeconds(1)));
        assertThat(nodes().find(id).orElseThrow().frozenBecause()).isEmpty();
        assertThat(nodes().find(id).orElseThrow().rememberedSince()).contains(NOW.plusSeconds(1));
    }

    private void onNode(NodeId id, java.util.function.Consumer<KnownNode> change) {
        transactions().runAndAwait(Touches.of(nodes(), id), work -> {
            change.accept(work.get(nodes(), id));
            return null;
        });
    }
}
