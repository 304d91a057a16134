package org.satoshispark.simulator.adapter.grpc;

import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The calls under way, so that faults reach them. */
public final class OpenCalls {
    private final Set<ScriptedCall<?, ?>> calls = ConcurrentHashMap.newKeySet();

    void add(ScriptedCall<?, ?> call) {
        calls.add(call);
    }

    void remove(ScriptedCall<?, ?> call) {
        calls.remove(call);
    }

    public void breakAll(Status status) {
        calls.forEach(call -> call.breakOff(status));
    }

    /** As lnd ends its streams when it is stopped in order: none of these ends says anything of what was watched. */
    public void endInOrder() {
        calls.forEach(call -> call.breakOff(
                switch (call.method()) {
                    case "SubscribeInvoices", "SubscribeSingleInvoice" -> Status.OK;
                    case "SendPaymentV2", "TrackPaymentV2", "TrackPayments" ->
                        Status.UNKNOWN.withDescription("routerrpc server shutting down");
                    default -> Status.UNAVAILABLE.withDescription("the node is shutting down");
                }));
    }

    /** @param methods by short method name */
    public void silence(Predicate<String> methods) {
        calls.stream().filter(call -> methods.test(call.method())).forEach(ScriptedCall::silence);
    }

    public int size() {
        return calls.size();
    }
}
