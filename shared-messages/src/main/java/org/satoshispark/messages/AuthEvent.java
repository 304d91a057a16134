package org.satoshispark.messages;

import java.time.Instant;
import java.util.UUID;

/** What auth says. No name, no e-mail address: people are opaque ids outside of auth. */
public sealed interface AuthEvent extends Message {

    /** Somebody may log in from now on; {@code accountId} is the subject of their tokens. */
    record AccountRegistered(UUID accountId, Instant registeredAt, long aggregateVersion) implements AuthEvent {
        public AccountRegistered {
            Require.present("accountId", accountId);
            Require.present("registeredAt", registeredAt);
            Require.version(aggregateVersion);
        }

        @Override
        public UUID subject() {
            return accountId;
        }

        @Override
        public UUID key() {
            return accountId;
        }
    }
}
