package org.satoshispark.bitcoin.application.deposit;

import java.time.Duration;
import java.util.UUID;

/** What a caller asks for, checked at the edge: amount 1..limit msat, description at most 639 bytes. */
public record DepositWish(UUID accountId, long amountMsat, String description, Duration expiry) {}
