package org.satoshispark.dashboard;

import java.util.List;
import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.AccountingEvent;
import org.satoshispark.messages.AuthEvent;
import org.satoshispark.messages.BitcoinEvent;
import org.satoshispark.messages.CrowdfundingEvent;

/** From an event to what the read models keep of it: pure, and the only place where events are understood. */
final class Fold {
    /** All tables that are a merge of rows; the feed is not among them. */
    static final List<ReadModel> MODELS =
            List.of(AccountBalances.MODEL, Campaigns.MODEL, Deposits.MODEL, Donations.MODEL, Withdrawals.MODEL);

    private Fold() {}

    static Projected of(Envelope heard) {
        return switch (heard.message()) {
            case AuthEvent event -> AuthFold.of(event, heard);
            case AccountingEvent event -> AccountingFold.of(event, heard);
            case CrowdfundingEvent event -> CrowdfundingFold.of(event, heard);
            case BitcoinEvent event -> BitcoinFold.of(event, heard);
        };
    }
}
