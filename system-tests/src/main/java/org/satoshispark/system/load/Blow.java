package org.satoshispark.system.load;

import java.time.Duration;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.PartState;
import org.satoshispark.localstack.supervision.PartStatus;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.system.client.Until;

/** A {@code kill -9} of one part, and the wait for the supervisor to bring it back. */
public final class Blow {
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private final String part;
    private final long pid;
    private final long fell;

    private Blow(String part, long pid) {
        this.part = part;
        this.pid = pid;
        this.fell = System.nanoTime();
    }

    public static Blow against(String part) {
        var blow = new Blow(part, status(part).pid());
        kill(part);
        return blow;
    }

    /** {@code kill -9} of one part or of the supervisor; returns when it is gone. */
    public static void kill(String part) {
        var victim = new PidFile(StateFolder.ofCheckout().run(), part)
                .living()
                .orElseThrow(() -> new IllegalStateException("there is no " + part + " to kill"));
        victim.destroyForcibly();
        Until.holds(part + " being gone", RECOVERY, victim::isAlive, alive -> !alive);
    }

    /** @return seconds from the blow until the part is ready again as another process */
    public double secondsUntilBack() {
        Until.holds(
                part + " being back",
                RECOVERY,
                () -> status(part),
                now -> now.state() == PartState.READY && now.pid() != pid);
        return (System.nanoTime() - fell) / 1e9;
    }

    /** Others may have stumbled over it; they must be well again, too. */
    public static void awaitAllReady() {
        Until.holds("all parts being ready", RECOVERY, Blow::suite, StatusFile.Content::allReady);
    }

    private static PartStatus status(String part) {
        return suite().parts().stream()
                .filter(status -> status.name().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static StatusFile.Content suite() {
        return new StatusFile(StateFolder.ofCheckout().run()).read();
    }
}
