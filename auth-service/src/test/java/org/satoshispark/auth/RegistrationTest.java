package org.satoshispark.auth;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every state of a registration meets everything that may happen to it. */
class RegistrationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final UUID ACCOUNT = UUID.randomUUID();

    @Test
    void begins_pending_and_holds_its_name() {
        assertEquals(RegistrationStatus.PENDING, pending().status());
        assertTrue(pending().status().holdsTheName());
    }

    @Test
    void becomes_active_once() {
        var registration = pending();
        assertTrue(registration.activate(ACCOUNT, NOW));
        assertFalse(registration.activate(UUID.randomUUID(), NOW.plusSeconds(1)));
        assertEquals(ACCOUNT, registration.accountId().orElseThrow());
        assertEquals(NOW, registration.state().registeredAt());
        assertNull(registration.state().checkAt());
    }

    @Test
    void an_active_one_stays_active() {
        var registration = pending();
        registration.activate(ACCOUNT, NOW);
        registration.abandon(1, NOW, LATE);
        registration.conflict("username");
        registration.askAgain(true, NOW);
        assertEquals(RegistrationStatus.ACTIVE, registration.status());
        assertEquals(1, registration.state().attempts());
    }

    @Test
    void an_abandoned_one_is_looked_at_once_more_and_then_never() {
        var registration = pending();
        registration.abandon(1, NOW, LATE);
        assertEquals(RegistrationStatus.ABANDONED, registration.status());
        assertFalse(registration.status().holdsTheName());
        assertEquals(NOW.plus(LATE), registration.state().checkAt());
        registration.abandon(1, NOW.plus(LATE), LATE);
        assertNull(registration.state().checkAt());
        assertTrue(registration.activate(ACCOUNT, NOW));
    }

    @Test
    void a_newer_attempt_is_not_abandoned_by_a_look_at_the_older() {
        var registration = pending();
        registration.askAgain(false, NOW.plusSeconds(40));
        registration.abandon(1, NOW, LATE);
        assertEquals(RegistrationStatus.PENDING, registration.status());
        assertEquals(NOW.plusSeconds(40), registration.state().checkAt());
    }

    @Test
    void asking_again_goes_on_unless_the_name_went_to_another() {
        var registration = pending();
        registration.abandon(1, NOW, LATE);
        registration.askAgain(false, NOW.plusSeconds(20));
        assertEquals(RegistrationStatus.PENDING, registration.status());
        registration.abandon(2, NOW, LATE);
        registration.askAgain(true, NOW.plusSeconds(20));
        assertEquals(RegistrationStatus.CONFLICT, registration.status());
        assertEquals("username", registration.state().refusedField());
    }

    @Test
    void a_refused_one_stays_refused() {
        var registration = Registration.refused(wish(), "username");
        registration.askAgain(false, NOW);
        registration.abandon(1, NOW, LATE);
        assertEquals(RegistrationStatus.CONFLICT, registration.status());
        assertNull(registration.state().checkAt());
    }

    private static Registration pending() {
        return Registration.begin(wish(), NOW.plusSeconds(20));
    }

    private static Registration.Wish wish() {
        return new Registration.Wish(UUID.randomUUID(), "alice", "alice@example.org", "key", NOW);
    }
}
