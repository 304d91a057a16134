package org.satoshispark.bitcoin.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input in every state, written out: a dot is "no effect", an exclamation mark a contradiction. */
class StandingTest {
    private static final Map<String, WithdrawalInput> INPUTS = Inputs.all();

    private static final String OUTSIDE = """
            input            REQUESTED ACCEPTED REJECTED SENDING   UNKNOWN   IN_FLIGHT SUCCEEDED FAILED
            Accept           ACCEPTED  .        !        .         .         .         .         .
            Reject           REJECTED  !        .        !         !         !         !         !
            Send             .         SENDING  .        .         .         .         .         .
            AskAgain         !         !        !        marked    marked    marked    .         .
            LoseSight        .         .        .        UNKNOWN   .         UNKNOWN   .         .
            SeeInFlight      !         !        !        IN_FLIGHT IN_FLIGHT .         .         !
            SeeSuccess       !         !        !        SUCCEEDED SUCCEEDED SUCCEEDED .         !
            SeeFailure       !         !        !        FAILED    FAILED    FAILED    !         .
            SeeLastFailure   !         !        !        FAILED    FAILED    FAILED    !         .
            SeeRefusal       !         !        !        FAILED    !         !         !         .
            ProveNeverSent   !         FAILED   !        !         !         !         !         .
            PassExpiryFence  !         !        !        FAILED    FAILED    FAILED    !         .
            SettleInternally !         !        !        !         !         !         !         !
            MarkStuck        .         .        .        marked    marked    marked    .         .
            """;

    private static final String INSIDE = """
            input            REQUESTED ACCEPTED  REJECTED SUCCEEDED FAILED
            Accept           ACCEPTED  .         !        .         .
            Reject           REJECTED  !         .        !         !
            Send             !         !         !        !         !
            AskAgain         !         !         !        .         .
            LoseSight        .         .         .        .         .
            SeeInFlight      !         !         !        .         !
            SeeSuccess       !         !         !        !         !
            SeeFailure       !         !         !        !         .
            SeeLastFailure   !         !         !        !         .
            SeeRefusal       !         !         !        !         .
            ProveNeverSent   !         FAILED    !        !         .
            PassExpiryFence  !         !         !        !         .
            SettleInternally !         SUCCEEDED !        .         !
            MarkStuck        .         .         .        .         .
            """;

    static Stream<Arguments> table() {
        return Stream.concat(cells(OUTSIDE, false), cells(INSIDE, true));
    }

    @ParameterizedTest(name = "{1} in {0}, internal {2}: {3}")
    @MethodSource("table")
    void everyInputInEveryState(WithdrawalState state, String input, boolean internal, String expected) {
        var before = new Standing(state, internal, false, false);
        assertThat(word(before, before.on(INPUTS.get(input)))).isEqualTo(expected);
    }

    @Test
    void theTablesHaveEveryInputAndTheOutsideOneEveryState() {
        assertThat(table().filter(cell -> !(boolean) cell.get()[2]).count())
                .isEqualTo((long) INPUTS.size() * WithdrawalState.values().length);
        assertThat(INPUTS).hasSize(WithdrawalInput.class.getPermittedSubclasses().length);
    }

    @Test
    void nothingLeavesATerminalState() {
        for (var standing : allStandings()) {
            for (var input : INPUTS.values()) {
                if (standing.state().isTerminal()) {
                    assertThat(standing.on(input)).isNotInstanceOf(Reply.Moved.class);
                }
            }
        }
    }

    @Test
    void sendingIsReachedFromAcceptedOnly() {
        for (var standing : allStandings()) {
            var moved = standing.on(new WithdrawalInput.Send()) instanceof Reply.Moved;
            assertThat(moved).isEqualTo(standing.state() == ACCEPTED && !standing.internal());
        }
    }

    @Test
    void whatTheNodeOnceHadCanOnlyBeEndedByItsOwnWord() {
        for (var state : List.of(SENDING, UNKNOWN, IN_FLIGHT)) {
            var seen = new Standing(state, false, true, false);
            assertThat(seen.on(INPUTS.get("PassExpiryFence"))).isInstanceOf(Reply.Contradiction.class);
            assertThat(seen.on(INPUTS.get("SeeRefusal"))).isInstanceOf(Reply.Contradiction.class);
            assertThat(seen.on(INPUTS.get("SeeFailure"))).isInstanceOf(Reply.Moved.class);
        }
    }

    /** Found by seed 1455 of the simulation: the first call was late, the second failed, then the first one paid. */
    @Test
    void afterASecondCallAFailureEndsNothingBeforeTheFence() {
        for (var state : List.of(SENDING, UNKNOWN, IN_FLIGHT)) {
            var again = moved(new Standing(state, false, false, false), "AskAgain");
            assertThat(again.on(INPUTS.get("SeeFailure"))).isInstanceOf(Reply.NoEffect.class);
            assertThat(moved(again, "SeeSuccess").state()).isEqualTo(SUCCEEDED);
            assertThat(moved(again, "SeeLastFailure").state()).isEqualTo(FAILED);
        }
    }

    @Test
    void aWordOfTheNodeIsRememberedWhenSightIsLost() {
        var inFlight = moved(new Standing(SENDING, false, false, false), "SeeInFlight");
        assertThat(moved(inFlight, "LoseSight")).isEqualTo(new Standing(UNKNOWN, false, true, false));
    }

    @Test
    void stuckIsMarkedOnceAndEndsNothing() {
        var marked = moved(new Standing(UNKNOWN, false, false, false), "MarkStuck");
        assertThat(marked.state()).isEqualTo(UNKNOWN);
        assertThat(marked.on(INPUTS.get("MarkStuck"))).isInstanceOf(Reply.NoEffect.class);
        assertThat(moved(marked, "SeeSuccess").state()).isEqualTo(SUCCEEDED);
    }

    private static Standing moved(Standing from, String input) {
        return ((Reply.Moved) from.on(INPUTS.get(input))).now();
    }

    private static List<Standing> allStandings() {
        var all = new ArrayList<Standing>();
        for (var state : WithdrawalState.values()) {
            for (var bits = 0; bits < 8; bits++) {
                all.add(new Standing(state, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0));
            }
        }
        return all;
    }

    private static String word(Standing before, Reply reply) {
        return switch (reply) {
            case Reply.NoEffect none -> ".";
            case Reply.Contradiction contradiction -> "!";
            case Reply.Moved(Standing now) ->
                now.state() == before.state() ? "marked" : now.state().name();
        };
    }

    private static Stream<Arguments> cells(String table, boolean internal) {
        var lines = table.lines().map(line -> line.trim().split("\\s+")).toList();
        var states = lines.getFirst();
        return lines.stream().skip(1).flatMap(line -> java.util.stream.IntStream.range(1, states.length)
                .mapToObj(i -> Arguments.of(WithdrawalState.valueOf(states[i]), line[0], internal, line[i])));
    }
}
