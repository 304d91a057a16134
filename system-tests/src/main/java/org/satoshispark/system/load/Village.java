package org.satoshispark.system.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Outside;
import org.satoshispark.system.client.Person;

/** A few people who do everything that one can do here, with the same key again and again until they are answered. */
public final class Village {
    private static final long BEGINNING_MSAT = 200_000_000;
    private static final Predicate<Answer> WITHDRAWN = has("paid", "failed", "rejected");
    private final Api api;
    private final Outside outside;
    private final Insistence insistence;
    private final Moments moments;
    private final Villager owner;
    private final List<Villager> donors;
    private final AtTheFence fence;

    /** Three donors and somebody who owns campaigns. */
    public Village(Api api, Insistence insistence, Moments moments) {
        this(api, insistence, moments, List.of("dora", "emil", "finn"));
    }

    /** @param donors their names begin so */
    public Village(Api api, Insistence insistence, Moments moments, List<String> donors) {
        this(
                api,
                insistence,
                moments,
                Villager.of(Person.register(api, "olga")),
                donors.stream()
                        .map(name -> Villager.of(Person.register(api, name)))
                        .toList());
    }

    private Village(Api api, Insistence insistence, Moments moments, Villager owner, List<Villager> donors) {
        this.api = api;
        this.outside = new Outside(api);
        this.insistence = insistence;
        this.moments = moments;
        this.owner = owner;
        this.donors = donors;
        this.fence = new AtTheFence(outside);
    }

    /** The same people, seen by another witness. */
    public Village with(Insistence another) {
        return new Village(api, another, moments, owner, donors);
    }

    public List<Villager> everybody() {
        return Stream.concat(Stream.of(owner), donors.stream()).toList();
    }

    public Villager donor(int number) {
        return donors.get(number % donors.size());
    }

    /** Gives each donor enough for all that is to come. */
    public List<Run> fill() {
        return donors.stream().map(donor -> deposit(donor, BEGINNING_MSAT)).toList();
    }

    public Campaign open(String title) {
        var body = Map.of("title", title, "description", "Opened while things die.", "goalMsat", 50_000);
        var answer = write(owner, "/crowdfunding/v1/campaigns", body).expect(201);
        return Campaign.of(answer.text("id"));
    }

    public Run register(String name) {
        var person = Person.unregistered(api, name);
        var key = UUID.randomUUID().toString();
        moments.came(Saga.REGISTRATION.asks());
        insistence.answered(() -> person.register(key)).expect(201);
        moments.came(Saga.REGISTRATION.accepted());
        insistence.loggedIn(person);
        return new Run(
                Saga.REGISTRATION,
                person.accountId(),
                person,
                "/accounting/v1/accounts/me",
                answer -> answer.status() == 200,
                answer -> Must.be(0L, answer.msat("availableMsat"), person::username));
    }

    public Run deposit(Villager villager, long msat) {
        moments.came(Saga.DEPOSIT.asks());
        var deposit = write(villager, "/bitcoin/v1/deposits", Map.of("amountMsat", msat))
                .expect(201);
        moments.came(Saga.DEPOSIT.accepted());
        var request = deposit.text("paymentRequest");
        // 409: it was paid the first time, and only the answer was lost.
        var paid = insistence.answered(() -> outside.pays(request)).status();
        Must.be(true, Set.of(200, 409).contains(paid), () -> "an outside payment answered with " + paid);
        return new Run(Saga.DEPOSIT, deposit.text("id"), villager.person(), path(deposit), has("settled"), answer -> {
            Must.be(msat, answer.msat("paidMsat"), () -> "deposit " + answer.body());
            villager.gains(msat);
        });
    }

    /** @param mayBeTooLate when the campaign is about to be closed */
    public Run donate(Villager villager, Campaign campaign, long msat, boolean mayBeTooLate) {
        moments.came(Saga.DONATION.asks());
        var donation = write(
                        villager,
                        "/crowdfunding/v1/campaigns/" + campaign.id() + "/donations",
                        Map.of("amountMsat", msat))
                .expect(202);
        moments.came(Saga.DONATION.accepted());
        return new Run(
                Saga.DONATION,
                donation.text("id"),
                villager.person(),
                path(donation),
                has("recorded", "rejected"),
                answer -> {
                    if (answer.text("status").equals("recorded")) {
                        villager.spends(msat);
                        campaign.gets(msat);
                    } else {
                        Must.be(true, mayBeTooLate, () -> "rejected without need: " + answer.body());
                    }
                });
    }

    public Run withdraw(Villager villager, long msat, Script script) {
        var invoice = insistence
                .answered(() -> outside.asksFor(msat, script.behaviour()))
                .expect(201)
                .text("paymentRequest");
        moments.came(Saga.WITHDRAWAL.asks());
        var withdrawal = write(villager, "/bitcoin/v1/withdrawals", Map.of("paymentRequest", invoice))
                .expect(202);
        moments.came(Saga.WITHDRAWAL.accepted());
        return new Run(
                Saga.WITHDRAWAL,
                withdrawal.text("id"),
                villager.person(),
                path(withdrawal),
                answer -> WITHDRAWN.test(answer) || rests(answer),
                answer -> {
                    if (!WITHDRAWN.test(answer)) {
                        villager.leavesOnHold(answer.msat("amountMsat") + answer.msat("feeLimitMsat"));
                        return;
                    }
                    if (endedByARestart(answer)) {
                        return;
                    }
                    Must.be(script.ending(), answer.text("status"), () -> script + " ended as " + answer.body());
                    Must.be(script.feeMsat(), answer.msat("feeMsat"), () -> "fee of " + answer.body());
                    if (script.ending().equals("paid")) {
                        villager.spends(msat + script.feeMsat());
                    }
                });
    }

    private boolean rests(Answer withdrawal) {
        return has("unknown").test(withdrawal) && fence.rests(withdrawal.text("id"), withdrawal.text("paymentHash"));
    }

    /** A node that dies before the payment left it ends it as if there were no route (lightning.md W7), whatever the payee would do. */
    private static boolean endedByARestart(Answer withdrawal) {
        return withdrawal.text("status").equals("failed")
                && withdrawal.text("reason").contains("was restarted");
    }

    public Run close(Campaign campaign) {
        var path = "/crowdfunding/v1/campaigns/" + campaign.id();
        moments.came(Saga.CLOSING.asks());
        write(owner, path + "/closing", null).expect(202);
        moments.came(Saga.CLOSING.accepted());
        return new Run(Saga.CLOSING, campaign.id(), owner.person(), path, has("paid_out"), answer -> {
            Must.be(campaign.recordedMsat(), answer.msat("paidOutMsat"), () -> "payout of " + answer.body());
            owner.gains(campaign.recordedMsat());
        });
    }

    private Answer write(Villager villager, String path, Object body) {
        var key = UUID.randomUUID().toString();
        var person = villager.person();
        var answer = insistence.answered(() -> person.postWithKey(key, path, body));
        insistence.wrote(new Written(person, key, path, body, answer));
        return answer;
    }

    private static Predicate<Answer> has(String... statuses) {
        return answer -> answer.status() == 200 && Set.of(statuses).contains(answer.text("status"));
    }

    private static String path(Answer accepted) {
        return accepted.headers().get("location").getFirst().replaceFirst("^https?://[^/]+", "");
    }
}
