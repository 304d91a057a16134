package org.satoshispark.system.verify;

import java.util.List;
import org.satoshispark.system.verify.check.BalancesAreTheReplay;
import org.satoshispark.system.verify.check.CampaignTotalsAreTheirTransfers;
import org.satoshispark.system.verify.check.DashboardIsTheFold;
import org.satoshispark.system.verify.check.EveryOutboxRowIsInItsTopic;
import org.satoshispark.system.verify.check.MoneyOnItsWayAddsUp;
import org.satoshispark.system.verify.check.NoCampaignCountsTooMuch;
import org.satoshispark.system.verify.check.NoDeadLetters;
import org.satoshispark.system.verify.check.PostingsSumToZero;
import org.satoshispark.system.verify.check.TheChannelsMoved;
import org.satoshispark.system.verify.check.TheNodeAgrees;
import org.satoshispark.system.verify.check.VersionsHaveNoGaps;
import org.satoshispark.system.verify.check.WhatWeBookedTheNodeDid;
import org.satoshispark.system.verify.check.WhatWeOweCameIn;

/** All invariants that are verified, in the order in which they are told. */
final class Checks {
    static final List<Check> ALL = List.of(
            new PostingsSumToZero(),
            new BalancesAreTheReplay(),
            new WhatWeOweCameIn(),
            new TheNodeAgrees(),
            new TheChannelsMoved(),
            new CampaignTotalsAreTheirTransfers(),
            new EveryOutboxRowIsInItsTopic(),
            new VersionsHaveNoGaps(),
            new DashboardIsTheFold(),
            new NoDeadLetters());

    /** Those that hold at every moment, however much is on its way and whoever is dead. */
    static final List<Check> ALWAYS = List.of(
            new PostingsSumToZero(),
            new BalancesAreTheReplay(),
            new MoneyOnItsWayAddsUp(),
            new WhatWeBookedTheNodeDid(),
            new NoCampaignCountsTooMuch());

    private Checks() {}
}
