package org.satoshispark.simulator.adapter.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lets a call in when its macaroon allows the method, and refuses in lnd's words with lnd's code UNKNOWN. */
public final class MacaroonGate implements ServerInterceptor {
    private static final Metadata.Key<String> MACAROON = Metadata.Key.of("macaroon", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");
    private final Macaroons macaroons;

    public MacaroonGate(Macaroons macaroons) {
        this.macaroons = macaroons;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var method = call.getMethodDescriptor().getFullMethodName();
        var refusal = method.startsWith("lnrpc.State/") ? null : refusal(headers, method);
        if (refusal == null) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNKNOWN.withDescription(refusal), new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private String refusal(Metadata headers, String method) {
        List<String> given = new ArrayList<>();
        var values = headers.getAll(MACAROON);
        if (values != null) {
            values.forEach(given::add);
        }
        if (given.size() != 1) {
            return "expected 1 macaroon, got " + given.size();
        }
        if (!HEX.matcher(given.getFirst()).matches()) {
            return "encoding/hex: invalid byte or odd length hex string";
        }
        var role = macaroons.roleOf(given.getFirst());
        if (role.isEmpty()) {
            return "verification failed: signature mismatch after caveat verification";
        }
        return role.get().mayCall(method) ? null : "permission denied";
    }
}
