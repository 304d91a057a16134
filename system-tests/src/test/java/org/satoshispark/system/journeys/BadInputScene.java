package org.satoshispark.system.journeys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.satoshispark.system.client.Person;

/** Alice, who sends what is bad; Bob, whose things she tries to reach; and every write of every service. */
final class BadInputScene {
    final Person alice = People.with("alice", 100_000);
    final Person bob = People.with("bob", 100_000);
    final String campaign = bob.openCampaign("Not hers", 1_000_000).text("id");
    final String deposit = bob.deposit(5_000).text("id");
    final String withdrawal;
    final String donation;
    final String invoice = RunningSuite.outside().invoice(10_000, Map.of()).text("paymentRequest");

    BadInputScene() {
        var carol = People.poor("carol").openCampaign("For Bob's gift", 1_000).text("id");
        donation = People.followed(bob, bob.donate(carol, 1_000), "recorded").text("id");
        var paid = RunningSuite.outside().invoice(10_000, Map.of("feeMsat", 0)).text("paymentRequest");
        withdrawal = People.followed(bob, bob.withdraw(paid), "paid").text("id");
    }

    Write register() {
        return new Write("POST", "/auth/v1/registrations", null, true, registration("n" + random(), "long-enough-1"));
    }

    Write logIn() {
        return new Write("POST", "/auth/v1/tokens", null, false, "{\"grantType\":\"refresh\",\"refreshToken\":\"x\"}");
    }

    Write logOut() {
        return new Write("DELETE", "/auth/v1/tokens", null, false, "{\"refreshToken\":\"x\"}");
    }

    Write open() {
        return new Write("POST", "/crowdfunding/v1/campaigns", alice.token(), true, "{\"title\":\"x\",\"goalMsat\":1}");
    }

    Write put() {
        var path = "/crowdfunding/v1/campaigns/" + UUID.randomUUID();
        return new Write("PUT", path, alice.token(), false, "{\"title\":\"x\",\"goalMsat\":1}");
    }

    Write edit() {
        return new Write("PATCH", "/crowdfunding/v1/campaigns/" + campaign, bob.token(), false, "{\"title\":\"x\"}");
    }

    Write donate() {
        var path = "/crowdfunding/v1/campaigns/" + campaign + "/donations";
        return new Write("POST", path, alice.token(), true, "{\"amountMsat\":1}");
    }

    Write close() {
        var path = "/crowdfunding/v1/campaigns/" + campaign + "/closing";
        return new Write("POST", path, alice.token(), false, null);
    }

    Write depositing() {
        return new Write("POST", "/bitcoin/v1/deposits", alice.token(), true, "{\"amountMsat\":1}");
    }

    Write withdraw() {
        return new Write("POST", "/bitcoin/v1/withdrawals", alice.token(), true, payment());
    }

    Write quote() {
        return new Write("POST", "/bitcoin/v1/withdrawals/quotes", alice.token(), false, payment());
    }

    Write rebuild() {
        return new Write(
                "POST", "/dashboard/v1/rebuilds", RunningSuite.operator().token(), false, null);
    }

    /** Those that take a body. */
    List<Write> withBody() {
        return List.of(
                register(), logIn(), logOut(), open(), put(), edit(), donate(), depositing(), withdraw(), quote());
    }

    /** Those that need to know who asks. */
    List<Write> ofPeople() {
        return List.of(open(), put(), edit(), donate(), close(), depositing(), withdraw(), quote(), rebuild());
    }

    static String registration(String username, String password) {
        return "{\"username\":\"" + username + "\",\"email\":\"a@example.org\",\"password\":\"" + password + "\"}";
    }

    static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private String payment() {
        return "{\"paymentRequest\":\"" + invoice + "\"}";
    }
}
