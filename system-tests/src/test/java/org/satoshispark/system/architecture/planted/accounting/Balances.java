package org.satoshispark.system.architecture.planted.accounting;

/** What another service must not know. */
public record Balances(long availableMsat) {}
