package org.satoshispark.bitcoin.application.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.satoshispark.bitcoin.adapter.out.lnd.RawNode;
import org.satoshispark.bitcoin.application.node.InvoiceNews;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;
import org.satoshispark.bitcoin.domain.deposit.Invoice;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.bitcoin.testing.Script;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.fuzz.Corpus;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.lnd.lnrpc.ListInvoiceResponse;

/**
 * Whatever bytes the node answers about invoices, by stream, look-up and list: reading never breaks, a deposit is credited once
 * and with what the node said was paid, and the rest of the money is parked (lightning.md D5, D9, D13).
 */
public class InvoiceAnswersFuzzTest extends Corpus {
    private static final RawNode NODE = new RawNode();
    private static final NodeId ID = new NodeId("02" + "a".repeat(64));
    private static final Preimage OURS = Preimage.of(new byte[32]);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z").plus(Duration.ofDays(366));
    private static final int MOST_NEWS = 64;

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

    public static void fuzzerTestOneInput(byte[] input) {
        new InvoiceAnswersFuzzTest().plays(input);
    }

    private void plays(byte[] input) {
        open();
        var script = new Script(input);
        NODE.answers(script::next);
        while (!script.isOver()) {
            note(streamed(), true);
        }
        var again = new Script(input);
        NODE.answers(again::next);
        while (!again.isOver()) {
            if (NODE.receiver.lookup(OURS.hash()) instanceof LookupAnswer.Found(NodeInvoice found)) {
                note(List.of(found), false);
            }
        }
        var list = new Script(input);
        NODE.answers(list::next);
        if (NODE.receiver.list(0, 100) instanceof InvoicePage.Page page) {
            note(page.invoices(), false);
        }
        isSound(script.told());
    }

    private void open() {
        var deposit = Deposit.requested(new DepositRequest(
                new UUID(1, 1), new UUID(2, 2), ID, OURS.hash(), 5_000, "for a test", Duration.ofHours(1), NOON));
        deposit.open(new Invoice(new PaymentRequest("lnbcrt50n1abc"), NOON.plusSeconds(3600)));
        transactions.runAndAwait(Touches.none(), work -> {
            work.add(deposits, deposit);
            work.add(nodes, KnownNode.first(ID, NOON));
            return null;
        });
    }

    private static List<NodeInvoice> streamed() {
        var seen = new ArrayList<NodeInvoice>();
        try (var stream = NODE.receiver.subscribe(Cursor.NONE)) {
            for (var i = 0; i < MOST_NEWS; i++) {
                switch (stream.next(Duration.ofSeconds(20))) {
                    case InvoiceNews.Seen(NodeInvoice invoice) -> seen.add(invoice);
                    case InvoiceNews.Unreadable aside -> {}
                    case InvoiceNews.Quiet quiet -> throw new AssertionError("the stream hangs");
                    case InvoiceNews.Ended over -> {
                        return seen;
                    }
                }
            }
        }
        return seen;
    }

    private void note(List<NodeInvoice> invoices, boolean streamed) {
        invoices.forEach(InvoiceAnswersFuzzTest::canBeStored);
        if (invoices.isEmpty()) {
            return;
        }
        if (streamed) {
            notes.streamed(ID, invoices);
        } else {
            notes.told(ID, invoices);
        }
    }

    private static void canBeStored(NodeInvoice invoice) {
        assertTrue(invoice.memo().indexOf('\0') < 0, "a NUL in the memo");
        assertTrue(invoice.addIndex() >= 0 && invoice.settleIndex() >= 0);
        Stream.concat(Stream.of(invoice.createdAt(), invoice.expiresAt()), invoice.settledAt().stream())
                .forEach(date -> assertTrue(!date.isBefore(Instant.EPOCH) && date.isBefore(FAR), date.toString()));
    }

    private void isSound(List<byte[]> told) {
        var deposit = deposits.committed(OURS.hash()).orElseThrow();
        var said = transactions.outbox().stream()
                .filter(row -> row.type().endsWith("deposit-settled.v1"))
                .toList();
        assertEquals(deposit.receipt().isPresent() ? 1 : 0, said.size(), "said settled " + said.size() + " times");
        deposit.receipt().ifPresent(receipt -> {
            assertTrue(receipt.paidMsat() >= 1 && receipt.paidMsat() <= Amounts.MAX_MSAT);
            assertTrue(
                    told(told)
                            .anyMatch(invoice -> invoice.getStateValue() == 1
                                    && Arrays.equals(
                                            invoice.getRHash().toByteArray(),
                                            OURS.hash().bytes())
                                    && invoice.getAmtPaidMsat() == receipt.paidMsat()),
                    "credited what nobody said was paid: " + receipt);
        });
        for (var parked : unclaimed.all()) {
            assertFalse(parked.hash().equals(OURS.hash()), "a deposit's money was parked");
        }
        var cursor = nodes.committed(ID).orElseThrow().cursor();
        assertTrue(cursor.addIndex() >= 0 && cursor.settleIndex() >= 0);
    }

    private static Stream<org.satoshispark.lnd.lnrpc.Invoice> told(List<byte[]> messages) {
        return messages.stream().flatMap(bytes -> {
            try {
                var one = Stream.of(org.satoshispark.lnd.lnrpc.Invoice.parseFrom(bytes));
                return Stream.concat(one, listed(bytes));
            } catch (InvalidProtocolBufferException broken) {
                return listed(bytes);
            }
        });
    }

    private static Stream<org.satoshispark.lnd.lnrpc.Invoice> listed(byte[] bytes) {
        try {
            return ListInvoiceResponse.parseFrom(bytes).getInvoicesList().stream();
        } catch (InvalidProtocolBufferException broken) {
            return Stream.empty();
        }
    }

    @Override
    protected void hold(byte[] input) {
        fuzzerTestOneInput(input);
    }
}
