package org.satoshispark.simulator.adapter.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.function.BooleanSupplier;

/** A call whose way back can be spoiled: broken off, silent, late, doubled or lost. Thread-safe. */
final class ScriptedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    /** @param late runs the sending, at once or later, always in order */
    record Script(boolean loseFirst, boolean silent, BooleanSupplier doubled, Late late) {}

    private final Script script;
    private final String method;
    private boolean silent;
    private boolean over;

    ScriptedCall(ServerCall<Q, A> call, Script script) {
        super(call);
        this.script = script;
        this.method = call.getMethodDescriptor().getBareMethodName();
        this.silent = script.silent() && isStream();
    }

    String method() {
        return method;
    }

    synchronized void silence() {
        silent = silent || isStream();
    }

    synchronized void breakOff(Status status) {
        if (!over) {
            over = true;
            delegate().close(status, new Metadata());
        }
    }

    @Override
    public void sendHeaders(Metadata headers) {
        script.late().run(() -> sendHeadersNow(headers));
    }

    @Override
    public void sendMessage(A message) {
        script.late().run(() -> sendNow(message));
    }

    @Override
    public void close(Status status, Metadata trailers) {
        script.late().run(() -> closeNow(status, trailers));
    }

    private synchronized void sendHeadersNow(Metadata headers) {
        if (!over && !silent) {
            delegate().sendHeaders(headers);
        }
    }

    private synchronized void sendNow(A message) {
        if (script.loseFirst()) {
            breakOff(lost());
        }
        if (over || silent) {
            return;
        }
        delegate().sendMessage(message);
        if (isStream() && script.doubled().getAsBoolean()) {
            delegate().sendMessage(message);
        }
    }

    private synchronized void closeNow(Status status, Metadata trailers) {
        if (script.loseFirst()) {
            breakOff(lost());
        }
        if (!over && !silent) {
            over = true;
            delegate().close(status, trailers);
        }
    }

    private boolean isStream() {
        return getMethodDescriptor().getType() == MethodType.SERVER_STREAMING;
    }

    private static Status lost() {
        return Status.UNAVAILABLE.withDescription("transport is closing");
    }
}
