package org.satoshispark.messages;

import java.util.UUID;

/**
 * A fact that one service tells all the others. Past tense, never edited, never a command.
 *
 * <p>The components of the record are the payload; topic, key and the wire name are in {@link Catalogue}.
 */
public sealed interface Message permits AuthEvent, AccountingEvent, CrowdfundingEvent, BitcoinEvent {

    /** Whom the fact is about (account, donation, withdrawal, deposit, campaign): {@code ce_subject}. */
    UUID subject();

    /** The hot aggregate whose events must stay in order: record key and {@code ce_partitionkey}. */
    UUID key();

    /** The how-manieth fact about this subject in its topic, from 1 without gaps: {@code ce_aggregateversion}. */
    long aggregateVersion();
}
