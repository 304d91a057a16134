package org.satoshispark.messages;

import static org.satoshispark.messages.Topic.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one table of what is said where: record, wire name, topic. Wire names never change; a break is a new one. */
public final class Catalogue {

    /** One message type: its record, its {@code ce_type}, its topic and the version of its schema. */
    public record Entry(Class<? extends Message> record, String type, Topic topic, String schemaVersion) {

        /** {@code ce_dataschema}: names the schema with its full version. */
        public String dataSchema() {
            return "urn:satoshispark:schema:" + type + ":" + schemaVersion;
        }

        /** {@code ce_source}: the context that says it. */
        public String source() {
            return "/satoshi/" + topic.context();
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            entry(AUTH_ACCOUNT, "account-registered", AuthEvent.AccountRegistered.class),
            entry(ACCOUNTING_ACCOUNT, "account-opened", AccountingEvent.AccountOpened.class),
            entry(ACCOUNTING_ACCOUNT, "deposit-credited", AccountingEvent.DepositCredited.class),
            entry(ACCOUNTING_ACCOUNT, "unclaimed-parked", AccountingEvent.UnclaimedParked.class),
            entry(ACCOUNTING_ACCOUNT, "withdrawal-accepted", AccountingEvent.WithdrawalAccepted.class),
            entry(ACCOUNTING_ACCOUNT, "withdrawal-rejected", AccountingEvent.WithdrawalRejected.class),
            entry(ACCOUNTING_ACCOUNT, "withdrawal-settled", AccountingEvent.WithdrawalSettled.class),
            entry(ACCOUNTING_ACCOUNT, "withdrawal-released", AccountingEvent.WithdrawalReleased.class),
            entry(ACCOUNTING_TRANSFER, "transfer-succeeded", AccountingEvent.TransferSucceeded.class),
            entry(ACCOUNTING_TRANSFER, "transfer-rejected", AccountingEvent.TransferRejected.class),
            entry(ACCOUNTING_TRANSFER, "escrow-closed", AccountingEvent.EscrowClosed.class),
            entry(CROWDFUNDING_CAMPAIGN, "campaign-opened", CrowdfundingEvent.CampaignOpened.class),
            entry(CROWDFUNDING_CAMPAIGN, "campaign-edited", CrowdfundingEvent.CampaignEdited.class),
            entry(CROWDFUNDING_CAMPAIGN, "campaign-funded", CrowdfundingEvent.CampaignFunded.class),
            entry(CROWDFUNDING_CAMPAIGN, "campaign-closed", CrowdfundingEvent.CampaignClosed.class),
            entry(CROWDFUNDING_CAMPAIGN, "campaign-paid-out", CrowdfundingEvent.CampaignPaidOut.class),
            entry(CROWDFUNDING_DONATION, "donation-requested", CrowdfundingEvent.DonationRequested.class),
            entry(CROWDFUNDING_DONATION, "donation-recorded", CrowdfundingEvent.DonationRecorded.class),
            entry(CROWDFUNDING_DONATION, "donation-rejected", CrowdfundingEvent.DonationRejected.class),
            entry(BITCOIN_DEPOSIT, "deposit-requested", BitcoinEvent.DepositRequested.class),
            entry(BITCOIN_DEPOSIT, "deposit-settled", BitcoinEvent.DepositSettled.class),
            entry(BITCOIN_DEPOSIT, "deposit-expired", BitcoinEvent.DepositExpired.class),
            entry(BITCOIN_DEPOSIT, "unclaimed-received", BitcoinEvent.UnclaimedReceived.class),
            entry(BITCOIN_WITHDRAWAL, "withdrawal-requested", BitcoinEvent.WithdrawalRequested.class),
            entry(BITCOIN_WITHDRAWAL, "withdrawal-sending", BitcoinEvent.WithdrawalSending.class),
            entry(BITCOIN_WITHDRAWAL, "withdrawal-stuck", BitcoinEvent.WithdrawalStuck.class),
            entry(BITCOIN_WITHDRAWAL, "withdrawal-paid", BitcoinEvent.WithdrawalPaid.class),
            entry(BITCOIN_WITHDRAWAL, "withdrawal-failed", BitcoinEvent.WithdrawalFailed.class));

    private static final Map<String, Entry> BY_TYPE =
            ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));
    private static final Map<Class<?>, Entry> BY_RECORD =
            ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::record, Function.identity()));

    private Catalogue() {}

    /** Every message there is, in the order of the topics. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** What a wire name means to this build; empty for a type that came later than it. */
    public static Optional<Entry> byType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Where and under which name a message is said. */
    public static Entry of(Message message) {
        return BY_RECORD.get(message.getClass());
    }

    private static Entry entry(Topic topic, String name, Class<? extends Message> record) {
        return new Entry(record, "org.satoshispark." + topic.context() + "." + name + ".v1", topic, "1.0.0");
    }
}
