package org.satoshispark.bitcoin.application.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.Job;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.messages.BitcoinEvent.DepositNews;
import org.satoshispark.messages.BitcoinEvent.DepositRequested;

/**
 * The sweep: looks up every deposit that is not at its end, without any age limit, and can credit everything on its own
 * (lightning.md D2, D3). Opens what a crash left REQUESTED.
 */
public final class LookAtDeposits implements Job<DepositRequested, DepositNews> {
    private static final int AT_ONCE = 64;
    private static final int IN_PARALLEL = 8;
    private final ReceivingNode node;
    private final OurNode ours;
    private final DueDeposits due;
    private final DepositReadings readings;
    private final OpenDeposit opening;
    private final NoteInvoices notes;
    private final Transactions transactions;
    private final Alarms alarms;
    private final Supplier<ExecutorService> threads;

    /** @param threads runs the look-ups of one turn side by side; closed after it */
    public LookAtDeposits(
            ReceivingNode node,
            OurNode ours,
            DueDeposits due,
            DepositReadings readings,
            OpenDeposit opening,
            NoteInvoices notes,
            Transactions transactions,
            Alarms alarms,
            Supplier<ExecutorService> threads) {
        this.node = node;
        this.ours = ours;
        this.due = due;
        this.readings = readings;
        this.opening = opening;
        this.notes = notes;
        this.transactions = transactions;
        this.alarms = alarms;
        this.threads = threads;
    }

    /** So many look-ups at once, each on a virtual thread of its own. */
    public static ExecutorService inParallel() {
        return Executors.newFixedThreadPool(IN_PARALLEL, Thread.ofVirtual().factory());
    }

    @Override
    public int runOnce() {
        var connected = ours.connected();
        if (connected.isEmpty()) {
            return 0;
        }
        var hashes = due.takeForLook(connected.get().id(), AT_ONCE);
        var found = new ArrayList<NodeInvoice>();
        var missing = new ArrayList<PaymentHash>();
        var answers = lookUp(hashes);
        for (var i = 0; i < hashes.size(); i++) {
            switch (answers.get(i)) {
                case LookupAnswer.Found one -> found.add(one.invoice());
                case LookupAnswer.NotFound none -> missing.add(hashes.get(i));
                // Comes again when its lease is over.
                case LookupAnswer.Unknown silent -> {}
            }
        }
        if (!found.isEmpty()) {
            notes.told(connected.get().id(), found);
        }
        missing.forEach(this::mend);
        return hashes.size();
    }

    private List<LookupAnswer> lookUp(List<PaymentHash> hashes) {
        var calls = hashes.stream()
                .<Callable<LookupAnswer>>map(hash -> () -> node.lookup(hash))
                .toList();
        try (var together = threads.get()) {
            var answers = new ArrayList<LookupAnswer>();
            for (var answer : together.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking", stopped);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private void mend(PaymentHash hash) {
        var deposit = readings.byHash(hash).orElseThrow();
        if (deposit.state() == DepositState.REQUESTED) {
            opening.open(deposit.request());
        } else if (deposit.state() == DepositState.OPEN) {
            transactions.runAndAwait(Touches.none(), work -> {
                alarms.raise(
                        work, Alarm.Kind.INVOICE_MISSING, hash.hex(), "the node does not know an open invoice of ours");
                return null;
            });
        }
    }
}
