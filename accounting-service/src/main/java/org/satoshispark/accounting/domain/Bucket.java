package org.satoshispark.accounting.domain;

/** The two parts of a balance: what may be spent, and what is reserved for a withdrawal (lightning.md G7). */
public enum Bucket {
    AVAILABLE,
    HELD
}
