package org.satoshispark.system.load;

import java.util.List;

/** The sagas that a blow can meet, and the facts of which exactly one must be said about each of their runs. */
public enum Saga {
    REGISTRATION("accountId", "account-opened"),
    DEPOSIT("depositId", "deposit-credited"),
    DONATION("donationId", "donation-recorded", "donation-rejected"),
    WITHDRAWAL("withdrawalId", "withdrawal-settled", "withdrawal-released", "withdrawal-rejected"),
    CLOSING("campaignId", "campaign-paid-out");

    private final String id;
    private final List<String> endings;

    Saga(String id, String... endings) {
        this.id = id;
        this.endings = List.of(endings);
    }

    /** Field of the ending facts that names the run. */
    public String id() {
        return id;
    }

    /** Names of facts, as in {@code ce_type} between context and version. */
    public List<String> endings() {
        return endings;
    }

    /** In {@link Moments}: a request of this saga is about to be sent. */
    public String asks() {
        return "asks " + name().toLowerCase();
    }

    /** In {@link Moments}: it was accepted; the saga is under way. */
    public String accepted() {
        return "accepted " + name().toLowerCase();
    }
}
