package org.satoshispark.localstack.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.SparkContext;

/** Every topic of the suite and who may read it; nothing is created by asking for it (messaging.md 1.6, DESIGN.md 6). */
public final class KafkaTopics {
    public static final int PARTITIONS = 12;
    public static final long RETENTION_MS = 30L * 24 * 60 * 60 * 1000;
    /** Debezium's own sign of life; one partition, a day. */
    public static final String HEARTBEAT = "__debezium-heartbeat.spark";

    private static final String AUTH_ACCOUNT = "satoshi.auth.account.v1";
    private static final String ACCOUNTING_ACCOUNT = "satoshi.accounting.account.v1";
    private static final String ACCOUNTING_TRANSFER = "satoshi.accounting.transfer.v1";
    private static final String CROWDFUNDING_CAMPAIGN = "satoshi.crowdfunding.campaign.v1";
    private static final String CROWDFUNDING_DONATION = "satoshi.crowdfunding.donation.v1";
    private static final String BITCOIN_DEPOSIT = "satoshi.bitcoin.deposit.v1";
    private static final String BITCOIN_WITHDRAWAL = "satoshi.bitcoin.withdrawal.v1";

    private static final List<String> EVENTS = List.of(
            AUTH_ACCOUNT,
            ACCOUNTING_ACCOUNT,
            ACCOUNTING_TRANSFER,
            CROWDFUNDING_CAMPAIGN,
            CROWDFUNDING_DONATION,
            BITCOIN_DEPOSIT,
            BITCOIN_WITHDRAWAL);

    private static final Map<SparkContext, List<String>> READERS = Map.of(
            SparkContext.AUTH, List.of(),
            SparkContext.ACCOUNTING,
                    List.of(
                            AUTH_ACCOUNT,
                            CROWDFUNDING_CAMPAIGN,
                            CROWDFUNDING_DONATION,
                            BITCOIN_DEPOSIT,
                            BITCOIN_WITHDRAWAL),
            SparkContext.CROWDFUNDING, List.of(ACCOUNTING_TRANSFER),
            SparkContext.BITCOIN, List.of(ACCOUNTING_ACCOUNT),
            SparkContext.DASHBOARD, EVENTS);

    private KafkaTopics() {}

    /** Topics of events and of dead letters, all with {@link #PARTITIONS} and {@link #RETENTION_MS}. */
    public static List<String> all() {
        List<String> topics = new ArrayList<>(EVENTS);
        for (SparkContext context : SparkContext.values()) {
            topics.add(deadLetters(context));
        }
        return List.copyOf(topics);
    }

    /** Topics that the service of the context may read; it may write none, its outbox does. */
    public static List<String> readBy(SparkContext context) {
        return READERS.get(context);
    }

    public static String deadLetters(SparkContext context) {
        return "satoshi." + context.id() + ".dead-letter.v1";
    }
}
