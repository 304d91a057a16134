package org.satoshispark.messages;

/** The public topics, one per aggregate stream; 12 partitions, 30 days (DESIGN.md 6). */
public enum Topic {
    AUTH_ACCOUNT("auth", "account"),
    ACCOUNTING_ACCOUNT("accounting", "account"),
    ACCOUNTING_TRANSFER("accounting", "transfer"),
    CROWDFUNDING_CAMPAIGN("crowdfunding", "campaign"),
    CROWDFUNDING_DONATION("crowdfunding", "donation"),
    BITCOIN_DEPOSIT("bitcoin", "deposit"),
    BITCOIN_WITHDRAWAL("bitcoin", "withdrawal");

    private final String context;
    private final String wireName;

    Topic(String context, String aggregate) {
        this.context = context;
        this.wireName = "satoshi." + context + "." + aggregate + ".v1";
    }

    /** The bounded context that alone says things here. */
    public String context() {
        return context;
    }

    /** The name as Kafka knows it. */
    public String wireName() {
        return wireName;
    }
}
