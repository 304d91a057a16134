package org.satoshispark.system.architecture.planted.bitcoin;

import org.satoshispark.system.architecture.planted.accounting.Balances;

/** Breaks the rule that services do not know each other. */
public record AsksTheLedger(Balances balances) {}
