package org.satoshispark.simulator.adapter.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.concurrent.ScheduledExecutorService;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultKind;
import org.satoshispark.simulator.faults.Faults;

/** Asks for every call what goes wrong with it. */
public final class FaultGate implements ServerInterceptor {
    private final Faults faults;
    private final OpenCalls calls;
    private final ScheduledExecutorService timer;

    public FaultGate(Faults faults, OpenCalls calls, ScheduledExecutorService timer) {
        this.faults = faults;
        this.calls = calls;
        this.timer = timer;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var refusal = refusal(call);
        if (refusal != null) {
            call.close(refusal, new Metadata());
            return new ServerCall.Listener<>() {};
        }
        var scripted =
                new ScriptedCall<>(call, script(call.getMethodDescriptor().getBareMethodName()));
        calls.add(scripted);
        return new SimpleForwardingServerCallListener<>(next.startCall(scripted, headers)) {
            @Override
            public void onCancel() {
                calls.remove(scripted);
                super.onCancel();
            }

            @Override
            public void onComplete() {
                calls.remove(scripted);
                super.onComplete();
            }
        };
    }

    private Status refusal(ServerCall<?, ?> call) {
        var method = call.getMethodDescriptor().getBareMethodName();
        if (faults.take(FaultKind.UNREACHABLE, method).isPresent()) {
            return Status.UNAVAILABLE.withDescription("connection refused");
        }
        var isState = "lnrpc.State".equals(call.getMethodDescriptor().getServiceName());
        if (!isState && faults.take(FaultKind.NOT_READY, method).isPresent()) {
            return Status.UNKNOWN.withDescription(
                    "the RPC server is in the process of starting up, but not yet ready to accept calls");
        }
        if ("TrackPaymentV2".equals(method)
                && faults.take(FaultKind.TRACK_NOT_FOUND, method).isPresent()) {
            return Status.NOT_FOUND.withDescription("payment isn't initiated");
        }
        return faults.take(FaultKind.REFUSE, method)
                .map(fault -> Status.fromCode(Status.Code.valueOf(fault.code())).withDescription(fault.message()))
                .orElse(null);
    }

    private ScriptedCall.Script script(String method) {
        var delay = faults.take(FaultKind.DELAY, method).map(Fault::delay).map(java.time.Duration::toMillis);
        return new ScriptedCall.Script(
                faults.take(FaultKind.LOSE_ANSWERS, method).isPresent(),
                faults.isActive(FaultKind.SILENT_STREAMS, method),
                () -> faults.isActive(FaultKind.DUPLICATE_EVENTS, method),
                new Late(timer, delay.orElse(0L)));
    }
}
