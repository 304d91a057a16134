package org.satoshispark.dashboard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.kit.Transactions;

/** One account's feed from a position on: each entry once, in order, without end. */
final class FeedStream {
    private static final int PAGE = 100;
    private static final String NEXT = "select " + FeedEntry.COLUMNS + " from activity"
            + " where account_id = $1 and position > $2 order by position limit " + PAGE;

    private final Transactions transactions;
    private final FeedWatch watch;
    private final UUID accountId;
    private long sent;

    /** @param after the position that the listener has seen already */
    FeedStream(Transactions transactions, FeedWatch watch, UUID accountId, long after) {
        this.transactions = transactions;
        this.watch = watch;
        this.accountId = accountId;
        this.sent = after;
    }

    Multi<FeedEntry> entries() {
        // A slow listener misses glances, never entries: the next glance shows how far the feed is by then.
        return watch.glances()
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(positions -> positions.getOrDefault(accountId, 0L) > sent
                        ? pages()
                        : Multi.createFrom().empty());
    }

    private Multi<FeedEntry> pages() {
        return Multi.createBy()
                .repeating()
                .uni(this::page)
                .until(List::isEmpty)
                .onItem()
                .<FeedEntry>disjoint();
    }

    private Uni<List<FeedEntry>> page() {
        return transactions
                .read(NEXT, accountId, sent)
                .map(rows -> rows.stream().map(FeedEntry::of).toList())
                .invoke(page -> sent = page.isEmpty() ? sent : page.getLast().position())
                .onFailure()
                .recoverWithItem(List.of());
    }
}
