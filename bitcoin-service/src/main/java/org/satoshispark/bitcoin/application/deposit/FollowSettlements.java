package org.satoshispark.bitcoin.application.deposit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.satoshispark.bitcoin.application.node.BadInvoice;
import org.satoshispark.bitcoin.application.node.InvoiceNews;
import org.satoshispark.bitcoin.application.node.InvoiceStream;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.domain.node.KnownNode;

/**
 * The fast path of settlements: reads the node's stream from the stored cursor. A stream that stays silent is not trusted
 * to live: it is opened again from the cursor (lightning.md D6). Whatever it misses, the sweep finds.
 */
public final class FollowSettlements {
    private static final int BATCH = 100;
    private final ReceivingNode node;
    private final Sentinel sentinel;
    private final OurNode ours;
    private final NoteInvoices notes;
    private final Duration silence;
    private final InstantSource clock;
    private volatile Instant lastEvent;

    /** @param silence how long a stream may say nothing before it is opened anew */
    public FollowSettlements(
            ReceivingNode node,
            Sentinel sentinel,
            OurNode ours,
            NoteInvoices notes,
            Duration silence,
            InstantSource clock) {
        this.node = node;
        this.sentinel = sentinel;
        this.ours = ours;
        this.notes = notes;
        this.silence = silence;
        this.clock = clock;
        this.lastEvent = clock.instant();
    }

    /** When the stream last said something that had its effect; the start of the process before that. */
    public Instant lastEvent() {
        return lastEvent;
    }

    /** Why a connection's life was over. */
    public enum End {
        /** Opened again at once. */
        SILENT,
        /** The caller backs off. */
        LOST,
        STOPPED
    }

    /** One connection's life: sentinel, subscription from the cursor, invoices until it ends. Blocks. */
    public End followOnce(BooleanSupplier stopped) {
        sentinel.check();
        var connected = ours.connected();
        if (connected.isEmpty()) {
            return End.LOST;
        }
        try (var stream = node.subscribe(connected.get().cursor())) {
            return follow(connected.get(), stream, stopped);
        }
    }

    private End follow(KnownNode known, InvoiceStream stream, BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            var batch = new ArrayList<NodeInvoice>();
            var bad = new ArrayList<BadInvoice>();
            var last = collect(stream, silence, batch, bad);
            if (!batch.isEmpty() || !bad.isEmpty()) {
                notes.streamed(known.id(), List.copyOf(batch), List.copyOf(bad));
                lastEvent = clock.instant();
            }
            switch (last) {
                case InvoiceNews.Seen more -> {}
                case InvoiceNews.Unreadable more -> {}
                case InvoiceNews.Quiet quiet
                when batch.isEmpty() && bad.isEmpty() -> {
                    return End.SILENT;
                }
                case InvoiceNews.Quiet pause -> {}
                case InvoiceNews.Ended over -> {
                    sentinel.lost(over.why());
                    return End.LOST;
                }
            }
        }
        return End.STOPPED;
    }

    /** What is there at this moment goes into one commit, at most {@link #BATCH}. */
    static InvoiceNews collect(InvoiceStream stream, Duration silence, List<NodeInvoice> batch, List<BadInvoice> bad) {
        var news = stream.next(silence);
        while (isOneMore(news, batch, bad) && batch.size() + bad.size() < BATCH) {
            news = stream.next(Duration.ofMillis(1));
        }
        return news;
    }

    private static boolean isOneMore(InvoiceNews news, List<NodeInvoice> batch, List<BadInvoice> bad) {
        return switch (news) {
            case InvoiceNews.Seen(NodeInvoice invoice) -> batch.add(invoice);
            case InvoiceNews.Unreadable(BadInvoice invoice) -> bad.add(invoice);
            case InvoiceNews.Quiet nothing -> false;
            case InvoiceNews.Ended over -> false;
        };
    }
}
