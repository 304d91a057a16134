package org.satoshispark.simulator.faults;

import io.grpc.Status;
import java.util.Optional;
import org.satoshispark.simulator.adapter.grpc.OpenCalls;
import org.satoshispark.simulator.application.Disasters;

/** Where faults are ordered: does at once what happens at once and keeps the rest in force. */
public final class FaultDesk {
    private final Faults faults;
    private final Disasters disasters;
    private final OpenCalls calls;

    public FaultDesk(Faults faults, Disasters disasters, OpenCalls calls) {
        this.faults = faults;
        this.disasters = disasters;
        this.calls = calls;
    }

    /** @return empty for what happens at once and is over */
    public Optional<ActiveFault> cause(Fault fault) {
        return switch (fault.kind()) {
            case LOST_DATABASE -> {
                disasters.loseDatabase();
                breakStreams("the node lost its database");
                yield Optional.empty();
            }
            case NEW_IDENTITY -> {
                disasters.changeIdentity();
                breakStreams("the node was replaced");
                yield Optional.empty();
            }
            case UNREACHABLE -> {
                var added = faults.add(fault);
                breakStreams("connection refused");
                yield Optional.of(added);
            }
            case SILENT_STREAMS -> {
                var added = faults.add(fault);
                calls.silence(fault::concerns);
                yield Optional.of(added);
            }
            case NOT_READY,
                    REFUSE,
                    TRACK_NOT_FOUND,
                    LOSE_ANSWERS,
                    DELAY,
                    DUPLICATE_EVENTS,
                    NOT_SYNCED,
                    EXPIRY_WATCH_PAUSED,
                    PAYEES_AWAY -> Optional.of(faults.add(fault));
        };
    }

    /** Streams end and searches for a way are lost; books and money on its way stay (lightning.md W7). */
    public void restartNode() {
        disasters.restart();
        calls.endInOrder();
    }

    private void breakStreams(String reason) {
        calls.breakAll(Status.UNAVAILABLE.withDescription(reason));
    }
}
