package org.satoshispark.bitcoin.application.withdrawal;

import java.util.UUID;
import org.satoshispark.kit.Repository;

/** Append-only memory of the node's words: what support reads, and all that is left if the node loses its own (N4). */
public interface PaymentHistory extends Repository<UUID, HistoryEntry> {}
