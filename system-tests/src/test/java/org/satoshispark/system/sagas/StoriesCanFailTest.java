package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each planted fault turns a story red, in every weather that brings it about: a guard that cannot fail is worse than none. */
class StoriesCanFailTest {
    private final DonationStoryTest donations = new DonationStoryTest();
    private final DepositStoryTest deposits = new DepositStoryTest();
    private final WithdrawalStoryTest withdrawals = new WithdrawalStoryTest();
    private final UnknownOutcomeStoryTest unknown = new UnknownOutcomeStoryTest();
    private final InternalSettlementStoryTest internal = new InternalSettlementStoryTest();
    private final ClosingStoryTest closing = new ClosingStoryTest();

    @TestFactory
    Stream<DynamicTest> aMessageWithoutItsEffectIsSeen() {
        return red(new SaysWithoutEffect(), donations::aDonationIsRecorded, Weather.values());
    }

    @TestFactory
    Stream<DynamicTest> anEffectWithoutItsMessageIsSeen() {
        return red(new Tells(0), deposits::aPaidDepositIsCreditedOnce, Weather.values());
    }

    @TestFactory
    Stream<DynamicTest> aMessageSaidTwiceIsSeen() {
        return red(new Tells(2), deposits::aPaidDepositIsCreditedOnce, Weather.values());
    }

    @TestFactory
    Stream<DynamicTest> aDepositCreditedTwiceIsSeen() {
        return red(new NoNaturalKey(), deposits::aPaidDepositIsCreditedOnce, Weather.THRICE);
    }

    @TestFactory
    Stream<DynamicTest> aRefundByTimerIsSeen() {
        return red(new RefundsByTimer(), unknown::unknownForLongAndThenPaidIsNeverRefundedMeanwhile, Weather.values());
    }

    @TestFactory
    Stream<DynamicTest> oneMsatTooMuchIsSeen() {
        return red(new ChargesOneMsatMore(), withdrawals::theRealFeeIsChargedAndTheRestReleased, Weather.values());
    }

    @TestFactory
    Stream<DynamicTest> everyLostMessageIsSeen() {
        return Stream.of(
                        red(new LosesMessages("deposit-settled"), deposits::aPaidDepositIsCreditedOnce, Weather.ONCE),
                        red(
                                new LosesMessages("withdrawal-requested"),
                                withdrawals::theRealFeeIsChargedAndTheRestReleased,
                                Weather.ONCE),
                        red(
                                new LosesMessages("withdrawal-accepted"),
                                withdrawals::theRealFeeIsChargedAndTheRestReleased,
                                Weather.ONCE),
                        red(
                                new LosesMessages("withdrawal-paid"),
                                internal::thePayerIsDebitedThePayeeCreditedAndTheNodeUntouched,
                                Weather.ONCE),
                        red(
                                new LosesMessages("withdrawal-failed"),
                                withdrawals::aPaymentThatTheNodeGaveUpIsReleasedWhole,
                                Weather.ONCE),
                        red(
                                new LosesMessages("withdrawal-rejected"),
                                withdrawals::withoutMoneyForTheFeeLimitItIsRejectedAndTheNodeHearsNothing,
                                Weather.ONCE),
                        red(new LosesMessages("donation-requested"), donations::aDonationIsRecorded, Weather.ONCE),
                        red(new LosesMessages("transfer-succeeded"), donations::aDonationIsRecorded, Weather.ONCE),
                        red(
                                new LosesMessages("transfer-rejected"),
                                donations::aDonationWithoutTheMoneyIsRejectedWithTheReason,
                                Weather.ONCE),
                        red(new LosesMessages("campaign-closed"), closing::closingPaysOutExactlyOnce, Weather.ONCE),
                        red(new LosesMessages("escrow-closed"), closing::closingPaysOutExactlyOnce, Weather.ONCE))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> red(Sabotage fault, Consumer<Town> story, Weather... weathers) {
        return Stream.of(weathers).flatMap(weather -> Towns.seeds(weather)
                .limit(3)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        fault.getClass().getSimpleName() + " in " + weather + " " + seed,
                        () -> assertThrows(AssertionError.class, () -> story.accept(new Town(weather, seed, fault))))));
    }
}
