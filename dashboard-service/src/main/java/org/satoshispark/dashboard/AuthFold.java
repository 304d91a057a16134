package org.satoshispark.dashboard;

import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.AuthEvent;

/** What auth says, for the read models. */
final class AuthFold {
    private AuthFold() {}

    static Projected of(AuthEvent event, Envelope heard) {
        return switch (event) {
            case AuthEvent.AccountRegistered it ->
                Projected.of(AccountBalances.registered(it.accountId(), it.registeredAt()))
                        .in(it.accountId(), heard, null, null);
        };
    }
}
