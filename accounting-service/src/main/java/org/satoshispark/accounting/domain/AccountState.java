package org.satoshispark.accounting.domain;

/** Where an account is in its life; only an escrow is ever closed, and then for ever. */
public enum AccountState {
    OPEN,
    CLOSED
}
