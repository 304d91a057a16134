package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.impl.NoStackTraceThrowable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What is tried again and what is a bug: a passing fault taken for a bug buries a good record and answers 500. */
class FaultsTest {

    /** Found by chaos: PostgreSQL was killed while a service worked. */
    @Test
    void aConnectionThatWasClosedIsPassing() {
        var closed = new NoStackTraceThrowable("Connection is not active now, current status: CLOSED");
        assertTrue(Faults.isPassing(closed));
        assertTrue(Faults.isPassing(new CompletionException(closed)));
        assertTrue(Faults.isPassing(new CompletionException(new IOException("reset"))));
    }

    @Test
    void aTransactionThatTheServerEndedIsPassing() {
        assertTrue(Faults.isPassing(new SQLException("idle in transaction", "25P03")));
        assertFalse(Faults.isPassing(new SQLException("read only", "25006")));
    }

    @Test
    void aBugIsNot() {
        assertFalse(Faults.isPassing(new IllegalStateException("no donations has that id")));
        assertFalse(Faults.isPassing(new CompletionException(new NullPointerException())));
    }
}
