package org.satoshispark.bitcoin.application.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.adapter.out.lnd.RawNode;
import org.satoshispark.bitcoin.application.node.BadInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.deposit.Unclaimed;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.lnd.lnrpc.ListInvoiceResponse;

/** One invoice that nobody can read hides no other, and is itself never passed over (lightning.md G1, D2, D13). */
class BadInvoicesTest {
    private static final NodeId ID = new NodeId("02" + "a".repeat(64));
    private final RawNode node = new RawNode();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final MemoryBook.MemoryDeposits deposits = new MemoryBook.MemoryDeposits();
    private final MemoryBook.MemoryUnclaimed unclaimed = new MemoryBook.MemoryUnclaimed();
    private final MemoryBook.MemoryNodes nodes = new MemoryBook.MemoryNodes();
    private final MemoryBook.MemoryAlarms alarms = new MemoryBook.MemoryAlarms();
    private final NoteInvoices notes = new NoteInvoices(
            transactions,
            deposits,
            unclaimed,
            nodes,
            new InvoiceEffect(deposits, new UnclaimedEffect(unclaimed), alarms));
    private final OurNode ours = new OurNode(new Trusting(), nodes);
    private final ListSettledInvoices list = new ListSettledInvoices(node.receiver, ours, notes);

    private record Trusting() implements NodeTrust {
        @Override
        public Trust current() {
            return new Trust.Trusted(ID);
        }

        @Override
        public void lost(String why) {}
    }

    @BeforeEach
    void meet() {
        transactions.runAndAwait(Touches.none(), work -> {
            work.add(nodes, KnownNode.first(ID, Instant.EPOCH));
            return null;
        });
    }

    /** Settled with 1,000 msat; its hash is made of {@code hash}. */
    private static Invoice invoice(int addIndex, byte... hash) {
        return Invoice.newBuilder()
                .setRHash(ByteString.copyFrom(hash))
                .setAddIndex(addIndex)
                .setSettleIndex(addIndex)
                .setState(InvoiceState.SETTLED)
                .setAmtPaidMsat(1_000)
                .build();
    }

    private static Invoice good(int addIndex) {
        var hash = new byte[32];
        Arrays.fill(hash, (byte) addIndex);
        return invoice(addIndex, hash);
    }

    private void lists(Invoice... invoices) {
        var page = ListInvoiceResponse.newBuilder()
                .addAllInvoices(List.of(invoices))
                .setLastIndexOffset(invoices[invoices.length - 1].getAddIndex())
                .build();
        node.answers(() -> new RawNode.Answer(List.of(page.toByteArray()), Status.OK));
    }

    private List<Long> parked() {
        return unclaimed.all().stream()
                .map(Unclaimed::receipt)
                .map(receipt -> receipt.settleIndex())
                .sorted()
                .toList();
    }

    private List<String> setAside() {
        return alarms.all().stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.INVOICE_UNREADABLE)
                .map(Alarm::subject)
                .distinct()
                .toList();
    }

    private KnownNode known() {
        return nodes.committed(ID).orElseThrow();
    }

    @Test
    void aListGoesOnBehindItAndNeverPassesIt() {
        lists(good(1), invoice(2, (byte) 1, (byte) 2), good(3));
        assertThat(list.runOnce()).isEqualTo(3);
        assertThat(parked()).containsExactly(1L, 3L);
        assertThat(setAside()).containsExactly(ID.hex() + " add_index 2 settle_index 2");
        assertThat(known().listedAddIndex())
                .as("listed again until it can be read")
                .isEqualTo(1);
        lists(good(2), good(3));
        list.runOnce();
        assertThat(parked()).containsExactly(1L, 2L, 3L);
        assertThat(known().listedAddIndex()).isEqualTo(3);
    }

    @Test
    void aPageOfNothingElseIsNoEndOfTheList() {
        var pages = new ArrayList<ListInvoiceResponse>();
        var bad = Stream.iterate(1, index -> index <= 200, index -> index + 1)
                .map(index -> invoice(index, (byte) 1))
                .toList();
        pages.add(ListInvoiceResponse.newBuilder()
                .addAllInvoices(bad)
                .setLastIndexOffset(200)
                .build());
        pages.add(ListInvoiceResponse.newBuilder()
                .addInvoices(good(201))
                .setLastIndexOffset(201)
                .build());
        node.answers(() -> new RawNode.Answer(List.of(pages.removeFirst().toByteArray()), Status.OK));
        assertThat(list.runOnce()).isEqualTo(201);
        assertThat(parked()).containsExactly(201L);
        assertThat(setAside()).hasSize(200);
        assertThat(known().listedAddIndex()).isZero();
    }

    @Test
    void oneWithoutAPlaceKeepsTheWholePageFromBeingPassed() {
        lists(good(1), invoice(0, (byte) 1), good(3));
        list.runOnce();
        assertThat(parked()).containsExactly(1L, 3L);
        assertThat(known().listedAddIndex()).isZero();
    }

    @Test
    void aStreamGoesOnBehindItAndSaysSo() {
        var told = Stream.of(good(1), invoice(2, (byte) 1), good(3))
                .map(Invoice::toByteArray)
                .toList();
        node.answers(() -> new RawNode.Answer(told, Status.UNAVAILABLE));
        var batch = new ArrayList<NodeInvoice>();
        var bad = new ArrayList<BadInvoice>();
        try (var stream = node.receiver.subscribe(known().cursor())) {
            FollowSettlements.collect(stream, Duration.ofSeconds(20), batch, bad);
        }
        notes.streamed(ID, batch, bad);
        assertThat(parked()).containsExactly(1L, 3L);
        assertThat(setAside()).containsExactly(ID.hex() + " add_index 2 settle_index 2");
    }

    @Test
    void theStreamsCursorIsNotMovedByIt() {
        var only = List.of(invoice(7, (byte) 1).toByteArray());
        node.answers(() -> new RawNode.Answer(only, Status.UNAVAILABLE));
        var bad = new ArrayList<BadInvoice>();
        try (var stream = node.receiver.subscribe(known().cursor())) {
            FollowSettlements.collect(stream, Duration.ofSeconds(20), new ArrayList<>(), bad);
        }
        notes.streamed(ID, List.of(), bad);
        assertThat(setAside()).hasSize(1);
        assertThat(known().cursor().addIndex()).isZero();
    }
}
