package org.satoshispark.crowdfunding.domain;

/** Whether a step of a saga had its effect now or before; every step may be asked for twice. */
public enum Step {
    DONE,
    ALREADY_DONE
}
