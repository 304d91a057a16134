package org.satoshispark.bitcoin.application.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.bitcoin.testing.Samples.NODE;
import static org.satoshispark.bitcoin.testing.Samples.NOW;
import static org.satoshispark.bitcoin.testing.Samples.OTHER_NODE;
import static org.satoshispark.bitcoin.testing.Samples.invoice;
import static org.satoshispark.bitcoin.testing.Samples.requested;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.bitcoin.testing.Samples;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** Every word of the node in every state, with the repositories in memory. */
class InvoiceEffectTest {
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

    @BeforeEach
    void knowTheNodes() {
        transactions.runAndAwait(Touches.none(), work -> {
            work.add(nodes, KnownNode.first(NODE, NOW));
            work.add(nodes, KnownNode.first(OTHER_NODE, NOW));
            return null;
        });
    }

    private Deposit stored(Deposit deposit) {
        transactions.runAndAwait(Touches.none(), work -> {
            work.add(deposits, deposit);
            return null;
        });
        return deposit;
    }

    private Deposit open() {
        var deposit = stored(requested());
        notes.told(NODE, List.of(invoice(deposit, State.OPEN, 0)));
        return deposit;
    }

    private DepositState stateOf(Deposit deposit) {
        return deposits.committed(deposit.request().hash()).orElseThrow().state();
    }

    private List<String> said() {
        return transactions.outbox().stream()
                .map(OutboxRow::type)
                .map(type -> type.replaceAll("org\\.satoshispark\\.bitcoin\\.(.*)\\.v1", "$1"))
                .toList();
    }

    private List<Alarm.Kind> raised() {
        return alarms.all().stream().map(Alarm::kind).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"OPEN", "ACCEPTED", "UNKNOWN"})
    void onlyFinalWordsChangeAnOpenDeposit(State state) {
        var deposit = open();
        notes.told(NODE, List.of(invoice(deposit, state, 500)));
        assertThat(stateOf(deposit)).isEqualTo(DepositState.OPEN);
        assertThat(said()).containsExactly("deposit-requested");
    }

    @Test
    void aSettlementOfARequestedDepositTellsBothFactsInOrder() {
        var deposit = stored(requested());
        notes.told(NODE, List.of(invoice(deposit, State.SETTLED, 1_000)));
        assertThat(said()).containsExactly("deposit-requested", "deposit-settled");
        assertThat(transactions.outbox())
                .extracting(OutboxRow::aggregateVersion)
                .containsExactly("1", "2");
    }

    @Test
    void canceledThenSettledIsCreditedAndAlarmed() {
        var deposit = open();
        notes.told(NODE, List.of(invoice(deposit, State.CANCELED, 0)));
        notes.told(NODE, List.of(invoice(deposit, State.SETTLED, 1_000)));
        assertThat(stateOf(deposit)).isEqualTo(DepositState.SETTLED);
        assertThat(said()).containsExactly("deposit-requested", "deposit-expired", "deposit-settled");
        assertThat(raised()).containsExactly(Alarm.Kind.SETTLED_AFTER_CANCEL);
    }

    @Test
    void settledInTheLedgerAndThenAtTheNodeIsParkedAndAlarmedButNotCreditedTwice() {
        var deposit = open();
        var hash = deposit.request().hash();
        transactions.runAndAwait(Touches.of(deposits, hash), work -> {
            work.get(deposits, hash).settleInternally(1_000, NOW);
            return null;
        });
        notes.told(NODE, List.of(invoice(deposit, State.SETTLED, 1_000)));
        notes.told(NODE, List.of(invoice(deposit, State.SETTLED, 1_000)));
        assertThat(said()).containsExactly("deposit-requested", "unclaimed-received");
        assertThat(raised()).contains(Alarm.Kind.SETTLED_TWICE);
    }

    @Test
    void otherFiguresForASettledDepositAreAnAlarmAndNoCorrection() {
        var deposit = open();
        notes.told(NODE, List.of(invoice(deposit, State.SETTLED, 1_000)));
        notes.told(NODE, List.of(invoice(deposit, State.SETTLED, 2_000)));
        assertThat(said()).containsExactly("deposit-requested", "deposit-settled");
        assertThat(raised()).containsExactly(Alarm.Kind.SETTLED_TWICE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9_007_199_254_740_992L})
    void anImpossibleFigureIsAnAlarmAndHoldsNobodyUp(long msat) {
        var broken = open();
        var fine = open();
        notes.told(NODE, List.of(invoice(broken, State.SETTLED, msat), invoice(fine, State.SETTLED, 1_000)));
        assertThat(stateOf(broken)).isEqualTo(DepositState.OPEN);
        assertThat(stateOf(fine)).isEqualTo(DepositState.SETTLED);
        assertThat(raised()).containsExactly(Alarm.Kind.INVOICE_MISMATCH);
    }

    @Test
    void anotherNodesInvoiceUnderTheSameHashIsNotThisDeposit() {
        var deposit = open();
        notes.told(OTHER_NODE, List.of(invoice(deposit, State.SETTLED, 1_000)));
        assertThat(stateOf(deposit)).isEqualTo(DepositState.OPEN);
        assertThat(said()).containsExactly("deposit-requested", "unclaimed-received");
    }

    @Test
    void moneyForNobodyIsParkedOnceAlsoWithinOneBatch() {
        NodeInvoice keysend = invoice(Samples.hash(), State.SETTLED, 42);
        notes.streamed(NODE, List.of(keysend, keysend));
        notes.streamed(NODE, List.of(keysend));
        assertThat(said()).containsExactly("unclaimed-received");
    }

    @Test
    void theCursorMovesWithTheEffectOrNotAtAll() {
        var deposit = open();
        transactions.crashPoints(
                () -> {
                    throw new IllegalStateException("crash");
                },
                () -> {});
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> notes.streamed(NODE, List.of(invoice(deposit, State.SETTLED, 1_000)))))
                .isNotNull();
        transactions.crashPoints(() -> {}, () -> {});
        assertThat(nodes.find(NODE).orElseThrow().cursor()).isEqualTo(Cursor.NONE);
        assertThat(stateOf(deposit)).isEqualTo(DepositState.OPEN);
        notes.streamed(NODE, List.of(invoice(deposit, State.SETTLED, 1_000)));
        assertThat(nodes.find(NODE).orElseThrow().cursor()).isEqualTo(new Cursor(7, 3));
        assertThat(stateOf(deposit)).isEqualTo(DepositState.SETTLED);
    }
}
