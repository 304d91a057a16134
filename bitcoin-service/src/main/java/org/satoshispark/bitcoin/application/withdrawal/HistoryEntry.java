package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Instant;
import java.util.UUID;

/** One line of a withdrawal's payment history. */
public record HistoryEntry(UUID id, UUID withdrawalId, NodeWord word, Instant at) {}
