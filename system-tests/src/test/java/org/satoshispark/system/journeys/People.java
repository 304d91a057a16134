package org.satoshispark.system.journeys;

import java.time.Duration;
import java.util.Set;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.lightning.Strangers;

/** People of the journeys, with money that came in from outside, and the waits that all journeys share. */
public final class People {
    public static final Duration SOON = Duration.ofSeconds(60);

    private People() {}

    /** Somebody new whose account is open and empty. */
    public static Person poor(String name) {
        var person = Person.register(RunningSuite.api(), name);
        awaitBalance(person, 0, 0);
        return person;
    }

    /** Somebody new with exactly {@code msat}. */
    public static Person with(String name, long msat) {
        var person = Person.register(RunningSuite.api(), name);
        receive(person, msat);
        awaitBalance(person, msat, 0);
        return person;
    }

    /** A wallet outside pays a deposit invoice of {@code person}. */
    public static Answer receive(Person person, long msat) {
        var deposit = person.deposit(msat);
        Strangers.ofTheSuite().pays(deposit.text("paymentRequest"));
        return deposit;
    }

    public static void awaitBalance(Person person, long availableMsat, long heldMsat) {
        Until.holds(
                person.username() + " having " + availableMsat + " msat available and " + heldMsat + " held",
                SOON,
                person::account,
                account -> account.status() == 200
                        && account.msat("availableMsat") == availableMsat
                        && account.msat("heldMsat") == heldMsat);
    }

    /** Follows what was accepted until its status is one of {@code ends}. */
    public static Answer followed(Person person, Answer accepted, String... ends) {
        var place = accepted.expect(202).path();
        return Until.holds("the end of " + place, SOON, () -> person.get(place).expect(200), answer -> Set.of(ends)
                .contains(answer.text("status")));
    }
}
