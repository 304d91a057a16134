package org.satoshispark.auth;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.Ids;

/** The process dies between any two steps of a registration; the real Keycloak and the database agree again afterwards. */
@QuarkusTest
@WithTestResource(RealKeycloakResource.class)
@Tag("keycloak")
class RegistrationCrashTest {
    @Inject
    RegistrationSteps steps;

    @Inject
    Keycloak keycloak;

    @Inject
    HealRegistrations heal;

    private final String name = AuthApi.newName();

    @Test
    void before_keycloak_was_asked_the_name_becomes_free_again() {
        steps.begin(wish(name + "-key"), Cause.fresh());
        AuthApi.register("rival", name, "rival@example.org", AuthApi.PASSWORD).statusCode(409);
        healNow();
        assertEquals("ABANDONED", AuthTables.status(name + "-key"));
        assertTrue(keycloak.find(name).isEmpty());
        AuthApi.register("rival-2", name, "rival@example.org", AuthApi.PASSWORD).statusCode(201);
    }

    @Test
    void after_keycloak_made_the_user_the_job_completes_it_and_the_password_is_there() {
        var wish = wish(name + "-key");
        steps.begin(wish, Cause.fresh());
        keycloak.create(wish, AuthApi.PASSWORD);
        healNow();
        assertCompleteOnce();
        AuthApi.logIn(name, AuthApi.PASSWORD).statusCode(200);
    }

    @Test
    void after_keycloak_made_the_user_the_client_may_go_on_itself() {
        var wish = wish(name + "-key");
        steps.begin(wish, Cause.fresh());
        keycloak.create(wish, AuthApi.PASSWORD);
        AuthApi.register(name).statusCode(201).body("username", is(name));
        assertCompleteOnce();
    }

    @Test
    void after_keycloak_made_the_user_a_log_in_completes_it_before_it_gets_a_token() {
        var wish = wish(name + "-key");
        steps.begin(wish, Cause.fresh());
        keycloak.create(wish, AuthApi.PASSWORD);
        AuthApi.logIn(name, AuthApi.PASSWORD).statusCode(200);
        assertCompleteOnce();
        healNow();
        assertCompleteOnce();
    }

    @Test
    void after_the_last_commit_the_repetition_gets_the_account() {
        var accountId = AuthApi.register(name).statusCode(201).extract().<String>path("accountId");
        AuthApi.register(name).statusCode(201).body("accountId", is(accountId));
        assertCompleteOnce();
    }

    @Test
    void a_user_that_appears_after_the_name_was_given_up_is_completed_by_the_late_look() {
        var wish = wish(name + "-key");
        steps.begin(wish, Cause.fresh());
        healNow();
        assertEquals("ABANDONED", AuthTables.status(name + "-key"));
        keycloak.create(wish, AuthApi.PASSWORD);
        healNow();
        assertCompleteOnce();
    }

    @Test
    void a_user_that_appears_late_keeps_the_name_against_a_rival() {
        var wish = wish(name + "-key");
        steps.begin(wish, Cause.fresh());
        healNow();
        keycloak.create(wish, AuthApi.PASSWORD);
        AuthApi.register("rival", name, "rival@example.org", AuthApi.PASSWORD)
                .statusCode(409)
                .body("errors[0].field", is("username"));
        assertCompleteOnce();
    }

    @Test
    void an_abandoned_registration_is_taken_up_by_its_own_client() {
        steps.begin(wish(name + "-key"), Cause.fresh());
        healNow();
        AuthApi.register(name).statusCode(201);
        assertCompleteOnce();
    }

    @Test
    void a_user_of_somebody_else_refuses_the_registration_for_ever() {
        var stranger = wish("stranger-key");
        keycloak.create(stranger, AuthApi.PASSWORD);
        AuthApi.register(name).statusCode(409).body("errors[0].field", is("username"));
        assertEquals("CONFLICT", AuthTables.status(name + "-key"));
        AuthApi.register(name).statusCode(409);
        steps.begin(wish(name + "-another-key"), Cause.fresh());
        healNow();
        assertEquals("CONFLICT", AuthTables.status(name + "-another-key"));
    }

    private Registration.Wish wish(String key) {
        return new Registration.Wish(
                Ids.next(), name, name + "@example.org", key, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private void healNow() {
        AuthTables.makeDue(name);
        heal.runOnce();
    }

    private void assertCompleteOnce() {
        var user = keycloak.find(name).orElseThrow();
        assertEquals(user.id().toString(), AuthTables.accountId(name));
        assertEquals(1, AuthTables.saidOf(user.id().toString()));
    }
}
