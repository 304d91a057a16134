package org.satoshispark.accounting.domain;

/** Whose money an account holds: a person's, or a campaign's until it is closed. */
public enum AccountKind {
    USER,
    ESCROW
}
