package org.satoshispark.simulator.contract;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which methods were seen to answer and to refuse. A refusal for want of a permission says nothing of the method itself and
 * does not count.
 */
final class Coverage implements ClientInterceptor {
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        var name = method.getFullMethodName();
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(
                        new SimpleForwardingClientCallListener<A>(listener) {
                            @Override
                            public void onMessage(A message) {
                                answered.add(name);
                                super.onMessage(message);
                            }

                            @Override
                            public void onClose(Status status, Metadata trailers) {
                                if (isOfTheMethod(status)) {
                                    refused.add(name);
                                }
                                super.onClose(status, trailers);
                            }
                        },
                        headers);
            }
        };
    }

    private static boolean isOfTheMethod(Status status) {
        return switch (status.getCode()) {
            case OK, UNAVAILABLE, CANCELLED, UNIMPLEMENTED -> false;
            default ->
                !"permission denied".equals(status.getDescription())
                        && !status.getDescription().contains("macaroon");
        };
    }

    /** Those of the given methods that never answered, and, but for the last argument, those that never refused. */
    List<String> missing(Collection<? extends MethodDescriptor<?, ?>> methods, Set<String> neverRefuse) {
        var missing = new TreeSet<String>();
        for (var method : methods) {
            var name = method.getFullMethodName();
            if (!answered.contains(name)) {
                missing.add(name + " was never answered");
            }
            if (!refused.contains(name) && !neverRefuse.contains(method.getBareMethodName())) {
                missing.add(name + " never refused");
            }
        }
        return List.copyOf(missing);
    }
}
