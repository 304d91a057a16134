package org.satoshispark.simulator.faults;

import java.time.Duration;

/**
 * One order to misbehave.
 *
 * @param rpc short method name, such as AddInvoice; empty for all
 * @param times how many calls it spoils, 0 for all while it lasts
 * @param lasting how long, zero until it is cleared
 * @param delay for DELAY
 * @param code for REFUSE, a gRPC code's name
 * @param message for REFUSE
 */
public record Fault(
        FaultKind kind, String rpc, int times, Duration lasting, Duration delay, String code, String message) {
    public static final int MOST_TIMES = 1_000_000;
    public static final Duration LONGEST = Duration.ofDays(1);
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    public Fault {
        if (times < 0 || times > MOST_TIMES) {
            throw new IllegalArgumentException("times is 0 to " + MOST_TIMES);
        }
        if (lasting.isNegative() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("seconds is 0 to " + LONGEST.toSeconds());
        }
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("delayMillis is 0 to " + LONGEST_DELAY.toMillis());
        }
    }

    public static Fault of(FaultKind kind) {
        return new Fault(kind, "", 0, Duration.ZERO, Duration.ZERO, "UNKNOWN", "refused by script");
    }

    public Fault onlyFor(String method) {
        return new Fault(kind, method, times, lasting, delay, code, message);
    }

    public Fault times(int count) {
        return new Fault(kind, rpc, count, lasting, delay, code, message);
    }

    public Fault lasting(Duration time) {
        return new Fault(kind, rpc, times, time, delay, code, message);
    }

    public Fault delaying(Duration time) {
        return new Fault(kind, rpc, times, lasting, time, code, message);
    }

    public Fault answering(String grpcCode, String text) {
        return new Fault(kind, rpc, times, lasting, delay, grpcCode, text);
    }

    boolean concerns(String method) {
        return rpc.isEmpty() || rpc.equals(method);
    }
}
