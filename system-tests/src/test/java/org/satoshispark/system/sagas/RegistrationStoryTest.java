package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Accounts and the money on them come over different topics, in any order. */
class RegistrationStoryTest {

    @InEveryWeather
    void aPersonGetsAnAccountOnce(Town town) {
        var alice = town.somebody();

        town.settles();

        alice.has(0);
        assertEquals(1, OutboxSoundness.told(town.accounting.service, alice.id, "account-opened"));
        town.isAtItsEnd();
    }

    @InEveryWeather
    void moneyThatComesBeforeTheRegistrationIsKept(Town town) {
        var alice = town.stranger();
        alice.deposits(5_000);

        alice.registers();
        town.settles();

        alice.has(5_000);
        assertEquals(1, OutboxSoundness.told(town.accounting.service, alice.id, "account-opened"));
        town.isAtItsEnd();
    }

    @InEveryWeather
    void moneyAndRegistrationMayRace(Town town) {
        var alice = town.stranger();
        var invoice = alice.asksFor(5_000);
        town.settles();

        invoice.isPaid(5_000);
        alice.registers();
        town.settles();

        alice.has(5_000);
        assertEquals(1, OutboxSoundness.told(town.accounting.service, alice.id, "account-opened"));
        town.isAtItsEnd();
    }
}
