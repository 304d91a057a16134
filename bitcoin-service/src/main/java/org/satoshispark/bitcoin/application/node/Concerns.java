package org.satoshispark.bitcoin.application.node;

import java.time.Instant;
import java.util.List;

/** What an operator must look at, in one list: alarms, withdrawals that are stuck, money that nobody claims. Blocks. */
public interface Concerns {

    /**
     * One of them; the runbook has a section for each kind.
     *
     * @param kind    of the alarm, WITHDRAWAL_STUCK or UNCLAIMED_MONEY
     * @param subject payment hash, withdrawal or node that it is about
     * @param detail  for people
     */
    record Concern(String kind, String subject, String detail, Instant since) {}

    /** Newest first. */
    List<Concern> newest(int atMost);
}
