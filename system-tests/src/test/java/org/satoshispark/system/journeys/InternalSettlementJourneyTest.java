package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.client.Api.Answer;

/** One of us pays the deposit invoice of another: settled in our own books, with the node's invoice cancelled first. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class InternalSettlementJourneyTest {
    private static final long OWNED = 50_000;
    private static final long PAID = 30_000;

    @Test
    void moneyMovesInsideAndNoNodePays() throws SQLException {
        var alice = People.poor("alice");
        var bob = People.with("bob", OWNED);
        var deposit = alice.deposit(PAID);
        var invoice = deposit.text("paymentRequest");
        var hash = deposit.text("paymentHash");

        var own = alice.withdraw(invoice);
        isRefused(own, 422, "own-invoice");

        var paid = People.followed(bob, bob.withdraw(invoice), "paid", "failed", "rejected");
        assertEquals("paid", paid.text("status"), paid::toString);
        assertTrue(paid.body().path("internal").asBoolean());
        assertEquals(0, paid.msat("feeMsat"));
        People.awaitBalance(alice, PAID, 0);
        People.awaitBalance(bob, OWNED - PAID, 0);
        var settled = alice.get("/bitcoin/v1/deposits/" + deposit.text("id")).expect(200);
        assertEquals("settled", settled.text("status"));
        assertTrue(settled.body().path("internal").asBoolean());

        isRefused(bob.withdraw(invoice), 409, "already-paid");
        RunningSuite.outside().pays(invoice).expect(409);
        var books = RunningSuite.outside().books().body();
        assertEquals(0, count(books.path("payments"), hash, ""), "the node sent nothing");
        assertEquals(1, count(books.path("invoices"), hash, "CANCELED"));
        // Among them: the clearing account of internal settlements stands at 0.
        Proof.everythingAddsUp();
    }

    private static void isRefused(Answer answer, int status, String code) {
        assertEquals("urn:satoshispark:problem:" + code, answer.expect(status).text("type"));
        assertEquals(
                "paymentRequest",
                answer.body().path("errors").path(0).path("field").asText());
    }

    private static long count(JsonNode rows, String hash, String state) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("paymentHash").asText().equals(hash))
                .filter(row -> state.isEmpty() || row.path("state").asText().equals(state))
                .count();
    }
}
