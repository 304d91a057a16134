package org.satoshispark.system.sagas;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is heard again has no second effect even if the inbox forgot it: each step has a natural key besides (DESIGN.md 4). */
class TwoLinesOfDefenceTest {

    @TestFactory
    Stream<DynamicTest> aForgetfulInboxHarmsNobody() {
        return Stream.<Consumer<Town>>of(
                        new DepositStoryTest()::severalDepositsAreCreditedToTheMsat,
                        new RegistrationStoryTest()::moneyAndRegistrationMayRace,
                        new DonationStoryTest()::aCampaignIsFundedExactlyOnceWhileDonationsRace,
                        new DonationStoryTest()::theSameMoneyIsNotGivenTwice,
                        new ClosingStoryTest()::donationsThatMeetTheClosingAreInThePayoutOrStayWithTheDonor,
                        new WithdrawalStoryTest()::theRealFeeIsChargedAndTheRestReleased,
                        new WithdrawalStoryTest()::aPaymentThatTheNodeGaveUpIsReleasedWhole,
                        new WithdrawalStoryTest()::ofTwoForOneBalanceExactlyOneIsAccepted,
                        new UnknownOutcomeStoryTest()::unknownForLongAndThenPaidIsNeverRefundedMeanwhile,
                        new InternalSettlementStoryTest()::thePayerIsDebitedThePayeeCreditedAndTheNodeUntouched)
                .flatMap(story -> Stream.of(Weather.values())
                        .flatMap(weather -> Towns.seeds(weather).mapToObj(seed -> told(story, weather, seed))));
    }

    private static DynamicTest told(Consumer<Town> story, Weather weather, long seed) {
        return DynamicTest.dynamicTest(
                weather + " " + seed, () -> story.accept(new Town(weather, seed, new ForgetfulInbox())));
    }
}
