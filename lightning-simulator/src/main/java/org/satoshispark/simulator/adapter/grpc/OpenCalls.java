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

    /** @param methods by short method name */
    public void silence(Predicate<String> methods) {
        calls.stream().filter(call -> methods.test(call.method())).forEach(ScriptedCall::silence);
    }

    public int size() {
        return calls.size();
    }
}
