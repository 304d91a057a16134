package org.satoshispark.dashboard;

import java.util.List;
import java.util.UUID;
import org.satoshispark.kit.Envelope;

/** What one event says to the read models: parts of rows, and entries of feeds. */
record Projected(List<Row> rows, List<Activity> activities) {
    private static final Projected NOTHING = new Projected(List.of(), List.of());

    static Projected nothing() {
        return NOTHING;
    }

    static Projected of(Row... rows) {
        return new Projected(List.of(rows), List.of());
    }

    /** An entry about money or its refusal, outside of any campaign. */
    Projected in(UUID feed, Envelope heard, Long amountMsat, String reason) {
        return with(Activity.of(feed, heard, null, amountMsat, reason));
    }

    /** An entry about a campaign or a donation to one. */
    Projected in(UUID feed, Envelope heard, UUID campaignId, Long amountMsat, String reason) {
        return with(Activity.of(feed, heard, campaignId, amountMsat, reason));
    }

    private Projected with(Activity activity) {
        var all = new java.util.ArrayList<>(activities);
        // An event stands in a feed once, even where giver and owner were the same account.
        if (all.stream().noneMatch(known -> known.key().equals(activity.key()))) {
            all.add(activity);
        }
        return new Projected(rows, List.copyOf(all));
    }
}
