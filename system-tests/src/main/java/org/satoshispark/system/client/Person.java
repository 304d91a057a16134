package org.satoshispark.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.satoshispark.system.client.Api.Answer;

/** Somebody with an account: registers, logs in, and does over REST what people do. Amounts are msat. */
public final class Person {
    private static final int TRIES = 5;
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(3);

    private final Api api;
    private final String username;
    private final String password;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile String token;
    private volatile Instant renewAt = Instant.EPOCH;
    private volatile Instant endsAt = Instant.EPOCH;
    private String accountId;

    private Person(Api api, String username, String password) {
        this.api = api;
        this.username = username;
        this.password = password;
    }

    /** Registers under a name of its own that begins with {@code name}, and logs in. */
    public static Person register(Api api, String name) {
        var person = unregistered(api, name);
        var key = UUID.randomUUID().toString();
        patiently(() -> person.register(key)).expect(201);
        return person;
    }

    /** Somebody with a name of its own that begins with {@code name}, before {@link #register(String)}. */
    public static Person unregistered(Api api, String name) {
        var username = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        return new Person(api, username, "correct-horse-" + UUID.randomUUID());
    }

    /** Repeatable with the same key until it is answered. */
    public Answer register(String key) {
        var answer = api.send(
                "POST",
                "/auth/v1/registrations",
                Map.of("username", username, "email", username + "@example.org", "password", password),
                "Idempotency-Key",
                key);
        if (answer.status() == 201) {
            accountId = answer.text("accountId");
        }
        return answer;
    }

    /** Somebody who is registered already. */
    public static Person returning(Api api, String username, String password) {
        return new Person(api, username, password);
    }

    /** 503 means that the same request may be sent again: password hashes take Keycloak long when many come at once. */
    private static Answer patiently(Supplier<Answer> request) {
        var answer = request.get();
        for (int again = 1; again < TRIES && answer.status() == 503; again++) {
            answer = request.get();
        }
        return answer;
    }

    public String username() {
        return username;
    }

    public String accountId() {
        return accountId;
    }

    /** A bearer token that is good; one request renews it early, while the others go on with the old one. */
    public String token() {
        if (Instant.now().isAfter(endsAt)) {
            renewing.lock();
        } else if (Instant.now().isBefore(renewAt) || !renewing.tryLock()) {
            return token;
        }
        try {
            if (Instant.now().isAfter(renewAt)) {
                renew();
            } else if (Instant.now().isAfter(endsAt)) {
                throw noToken(null);
            }
            return token;
        } finally {
            renewing.unlock();
        }
    }

    /** Asks for a new token, whatever the answer. */
    public Answer logIn() {
        var answer = api.send(
                "POST", "/auth/v1/tokens", Map.of("grantType", "password", "username", username, "password", password));
        if (answer.status() == 200) {
            var seconds = answer.body().path("expiresIn").asLong();
            token = answer.text("accessToken");
            endsAt = Instant.now().plusSeconds(seconds - 10);
            renewAt = Instant.now().plusSeconds(seconds / 2);
        }
        return answer;
    }

    /** @throws UncheckedIOException when nobody gives a new one and the old one is over: as if nobody had answered */
    private void renew() {
        try {
            patiently(this::logIn).expect(200);
        } catch (UncheckedIOException | IllegalStateException notNow) {
            // Whoever waits behind this one need not find out the same for a moment.
            renewAt = Instant.now().plus(AFTER_REFUSAL);
            if (Instant.now().isAfter(endsAt)) {
                throw noToken(notNow);
            }
        }
    }

    private UncheckedIOException noToken(RuntimeException because) {
        return new UncheckedIOException(new IOException(username + " gets no token", because));
    }

    /** A request may wait for longer than its token lives. */
    private void renewInsteadOf(String refused) {
        if (refused.equals(token)) {
            renewAt = Instant.EPOCH;
            endsAt = Instant.EPOCH;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** A write with an idempotency key of its own. */
    public Answer post(String path, Object body, String... headers) {
        return postWithKey(UUID.randomUUID().toString(), path, body, headers);
    }

    public Answer postWithKey(String key, String path, Object body, String... headers) {
        var all = new ArrayList<>(List.of("Idempotency-Key", key));
        all.addAll(List.of(headers));
        return send("POST", path, body, all.toArray(String[]::new));
    }

    /** With a token that is good; where it was refused all the same, once more with a new one. */
    public Answer send(String method, String path, Object body, String... headers) {
        var used = token();
        var answer = sendWith(used, method, path, body, headers);
        if (answer.status() != 401) {
            return answer;
        }
        renewInsteadOf(used);
        return sendWith(token(), method, path, body, headers);
    }

    private Answer sendWith(String bearer, String method, String path, Object body, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "Bearer " + bearer));
        all.addAll(List.of(headers));
        return api.send(method, path, body, all.toArray(String[]::new));
    }

    public Answer deposit(long amountMsat) {
        return post("/bitcoin/v1/deposits", Map.of("amountMsat", amountMsat)).expect(201);
    }

    public Answer openCampaign(String title, long goalMsat) {
        return post(
                        "/crowdfunding/v1/campaigns",
                        Map.of("title", title, "description", "Opened by a story.", "goalMsat", goalMsat))
                .expect(201);
    }

    /** Asks for a donation and waits for its end at most 20 seconds. */
    public Answer donate(String campaignId, long amountMsat) {
        return post(
                "/crowdfunding/v1/campaigns/" + campaignId + "/donations",
                Map.of("amountMsat", amountMsat),
                "Prefer",
                "wait=20");
    }

    public Answer withdraw(String paymentRequest, String... headers) {
        return post("/bitcoin/v1/withdrawals", Map.of("paymentRequest", paymentRequest), headers);
    }

    public Answer account() {
        return get("/accounting/v1/accounts/me");
    }
}
