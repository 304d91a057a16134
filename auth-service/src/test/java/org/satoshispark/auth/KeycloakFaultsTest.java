package org.satoshispark.auth;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.*;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keycloak is away, slow or refuses: nobody is told a lie, and both sides agree afterwards. */
@QuarkusTest
@WithTestResource(FakeKeycloakResource.class)
class KeycloakFaultsTest {
    @Inject
    HealRegistrations heal;

    private final FakeKeycloak keycloak = FakeKeycloak.shared();
    private final String name = AuthApi.newName();

    @BeforeEach
    void well() {
        keycloak.fault = FakeKeycloak.Fault.NONE;
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS_AFTER_CREATING", "SILENT_AFTER_CREATING"})
    void a_user_made_without_an_answer_is_completed_by_the_repetition(FakeKeycloak.Fault fault) {
        keycloak.fault = fault;
        assertUnavailable(AuthApi.register(name));
        assertEquals("PENDING", AuthTables.status(name + "-key"));
        keycloak.fault = FakeKeycloak.Fault.NONE;
        AuthApi.register(name).statusCode(201);
        assertEquals(1, AuthTables.saidOf(AuthTables.accountId(name)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS_AFTER_CREATING", "SILENT_AFTER_CREATING"})
    void a_user_made_without_an_answer_is_completed_by_the_job(FakeKeycloak.Fault fault) {
        keycloak.fault = fault;
        assertUnavailable(AuthApi.register(name));
        keycloak.fault = FakeKeycloak.Fault.NONE;
        AuthTables.makeDue(name);
        heal.runOnce();
        assertEquals(1, AuthTables.saidOf(AuthTables.accountId(name)));
    }

    @Test
    void while_keycloak_is_down_nothing_is_decided_and_afterwards_the_name_is_free() {
        keycloak.fault = FakeKeycloak.Fault.DOWN;
        assertUnavailable(AuthApi.register(name));
        AuthTables.makeDue(name);
        heal.runOnce();
        assertEquals("PENDING", AuthTables.status(name + "-key"));
        keycloak.fault = FakeKeycloak.Fault.NONE;
        AuthTables.makeDue(name);
        heal.runOnce();
        assertEquals("ABANDONED", AuthTables.status(name + "-key"));
        AuthApi.register("another", name, "another@example.org", AuthApi.PASSWORD)
                .statusCode(201);
    }

    @Test
    void while_keycloak_is_down_nobody_logs_in_refreshes_or_logs_out() {
        keycloak.fault = FakeKeycloak.Fault.DOWN;
        assertUnavailable(AuthApi.logIn(name, AuthApi.PASSWORD));
        assertUnavailable(AuthApi.refresh("some-token"));
        assertUnavailable(AuthApi.logOut("some-token"));
    }

    @Test
    void a_wrong_client_secret_is_our_fault_and_not_the_persons() {
        keycloak.fault = FakeKeycloak.Fault.WRONG_CLIENT;
        assertUnavailable(AuthApi.logIn(name, AuthApi.PASSWORD));
    }

    @Test
    void an_address_that_somebody_has_is_named() {
        keycloak.fault = FakeKeycloak.Fault.EMAIL_EXISTS;
        AuthApi.register(name).statusCode(409).body("errors[0].field", is("email"));
        assertEquals("CONFLICT", AuthTables.status(name + "-key"));
        assertFalse(keycloak.has(name));
    }

    @Test
    void a_field_that_keycloak_refuses_is_named_and_the_name_is_free() {
        keycloak.fault = FakeKeycloak.Fault.REFUSES_EMAIL;
        AuthApi.register(name).statusCode(422).body("errors[0].field", is("email"));
        assertEquals("ABANDONED", AuthTables.status(name + "-key"));
    }

    @Test
    void a_password_that_keycloak_refuses_is_named() {
        keycloak.fault = FakeKeycloak.Fault.REFUSES_PASSWORD;
        AuthApi.register(name).statusCode(422).body("errors[0].field", is("password"));
        assertEquals("ABANDONED", AuthTables.status(name + "-key"));
    }

    @Test
    void a_failure_that_looks_like_a_refusal_refuses_nobody() {
        keycloak.fault = FakeKeycloak.Fault.FAILS_AS_IF_REFUSED;
        assertUnavailable(AuthApi.register(name));
        assertEquals("PENDING", AuthTables.status(name + "-key"));
        keycloak.fault = FakeKeycloak.Fault.NONE;
        AuthApi.register(name).statusCode(201);
    }

    @Test
    void a_log_in_waits_for_its_registration_to_be_said() {
        keycloak.fault = FakeKeycloak.Fault.FAILS_AFTER_CREATING;
        assertUnavailable(AuthApi.register(name));
        keycloak.fault = FakeKeycloak.Fault.NONE;
        AuthApi.logIn(name, AuthApi.PASSWORD).statusCode(200);
        assertEquals(1, AuthTables.saidOf(AuthTables.accountId(name)));
    }

    private static void assertUnavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .body("type", is("urn:satoshispark:problem:identity-provider-unavailable"));
    }
}
