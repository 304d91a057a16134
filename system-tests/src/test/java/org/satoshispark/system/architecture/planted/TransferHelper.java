package org.satoshispark.system.architecture.planted;

/** Breaks the rule against empty names. */
public class TransferHelper {}
