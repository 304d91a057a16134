package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.verify.Finding;
import org.satoshispark.system.verify.Verify;

/** What {@code verify} and chaos look at while things die finds each planted loss in the very tables, and forgets it when mended. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class VerifyCanFailJourneyTest {
    private static final String SOMEBODY =
            "(select id from accounting.account where kind = 'USER' and available_msat > 1000 order by id limit 1)";

    /** @param plant and {@code mend}: as the superuser, without triggers: what no service could do */
    record Loss(String what, String found, String plant, String mend) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Loss> losses() {
        var donation = "(select id from crowdfunding.donation where status = 'RECORDED' order by id limit 1)";
        var deposit = "(select id from bitcoin.deposit where state = 'SETTLED' order by id limit 1)";
        return Stream.of(
                new Loss(
                        "a balance with a satoshi more",
                        "balances are the replay of the journal",
                        "update accounting.account set available_msat = available_msat + 1000 where id = " + SOMEBODY,
                        "update accounting.account set available_msat = available_msat - 1000 where id = " + SOMEBODY),
                new Loss(
                        "an extra posting",
                        "postings sum to zero",
                        "insert into accounting.posting (entry_id, line, account_kind, amount_msat, recorded_at)"
                                + " select entry_id, 99, 'EXPENSE', 1, now() from accounting.posting limit 1",
                        "delete from accounting.posting where line = 99"),
                new Loss(
                        "a deposit that did not come in",
                        "what we booked the node did",
                        "update bitcoin.deposit set paid_msat = paid_msat + 1 where id = " + deposit,
                        "update bitcoin.deposit set paid_msat = paid_msat - 1 where id = " + deposit),
                new Loss(
                        "a deposit that the ledger forgot",
                        "money in the ledger + on its way = came in - went out",
                        "update bitcoin.deposit set paid_msat = paid_msat + 1 where id = " + deposit,
                        "update bitcoin.deposit set paid_msat = paid_msat - 1 where id = " + deposit),
                new Loss(
                        "a lost donation",
                        "no campaign counts what was not transferred",
                        "update crowdfunding.donation set status = 'REJECTED', reason = 'planted' where id = "
                                + donation,
                        "update crowdfunding.donation set status = 'RECORDED', reason = null where reason = 'planted'"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void finds(Loss loss) throws SQLException {
        somethingHappened();
        Proof.everythingAddsUp();
        assertEquals(List.of(), broken());
        asSuperuser(loss.plant());
        try {
            assertTrue(broken().contains(loss.found()), () -> loss + " was not found, only " + all());
        } finally {
            asSuperuser(loss.mend());
        }
        assertEquals(List.of(), broken());
    }

    /** Money came in and was given, so that there is something to lose. */
    private static void somethingHappened() {
        var giver = People.with("vera", 50_000);
        var owner = People.poor("otto");
        var campaign = owner.openCampaign("To be robbed", 10_000).text("id");
        var path = "/crowdfunding/v1/campaigns/" + campaign + "/donations";
        People.followed(giver, giver.post(path, Map.of("amountMsat", 10_000)), "recorded");
    }

    private static List<String> broken() {
        return all().stream()
                .filter(finding -> !finding.holds())
                .map(Finding::invariant)
                .toList();
    }

    private static List<Finding> all() {
        try {
            return Verify.during();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var database = Surroundings.superuser();
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }
}
