package org.satoshispark.system.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.journeys.People;
import org.satoshispark.system.journeys.RunningSuite;

/** Everybody who calls in the matrix: an owner with things, a stranger, somebody without roles, and all the false ones. */
final class Callers {
    private final String username = "matrix-" + UUID.randomUUID().toString().substring(0, 8);
    private final String password = "correct-horse-" + UUID.randomUUID();
    final Person owner = People.with("owner", 100_000);
    final Person stranger;
    final String roleless;
    final List<BadToken> bad = new ArrayList<>();

    Callers(Keycloak keycloak) throws Exception {
        Api api = RunningSuite.api();
        api.send(
                        "POST",
                        "/auth/v1/registrations",
                        Map.of("username", username, "email", username + "@example.org", "password", password),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201);
        stranger = Person.returning(api, username, password);
        People.awaitBalance(stranger, 0, 0);
        roleless = keycloak.token(new Keycloak.Client("roleless", "satoshi-spark", 300, false), username, password);
        bad.add(new BadToken("no token", null));
        bad.add(new BadToken("garbage", "garbage"));
        bad.add(new BadToken("garbage in three parts", "a.b.c"));
        bad.add(new BadToken("expired", expired(keycloak)));
        bad.add(new BadToken("wrong issuer", keycloak.imposter(username, password)));
        bad.add(new BadToken(
                "wrong audience",
                keycloak.token(new Keycloak.Client("other", "another-suite", 300, true), username, password)));
        bad.add(new BadToken("refresh token in its place", refreshToken(api)));
        bad.addAll(new Forger(stranger.token(), keycloak.key()).all());
    }

    /** A real one of the realm whose second is over. */
    private String expired(Keycloak keycloak) throws Exception {
        var token = keycloak.token(new Keycloak.Client("brief", "satoshi-spark", 1, true), username, password);
        var end = new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(token)
                .getExpirationTime()
                .getValueInMillis();
        Until.holds("the token being expired", People.SOON, System::currentTimeMillis, now -> now > end + 1_000);
        return token;
    }

    private String refreshToken(Api api) {
        return api.send(
                        "POST",
                        "/auth/v1/tokens",
                        Map.of("grantType", "password", "username", username, "password", password))
                .expect(200)
                .text("refreshToken");
    }
}
