package org.satoshispark.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.lnrpc.StateGrpc;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.verrpc.VersionerGrpc;

/** Calls any method with an empty request, to see whether it may be called at all. */
final class AnyCall {
    /** Those that need a macaroon. */
    static final List<MethodDescriptor<?, ?>> METHODS = methods(
            LightningGrpc.getServiceDescriptor(),
            InvoicesGrpc.getServiceDescriptor(),
            RouterGrpc.getServiceDescriptor(),
            VersionerGrpc.getServiceDescriptor());

    /** All that lnd-api has. */
    static final List<MethodDescriptor<?, ?>> ALL_METHODS = Stream.concat(
                    METHODS.stream(), methods(StateGrpc.getServiceDescriptor()).stream())
            .toList();

    private static final String DENIED = "permission denied";

    private AnyCall() {}

    private static List<MethodDescriptor<?, ?>> methods(ServiceDescriptor... services) {
        return Stream.of(services)
                .<MethodDescriptor<?, ?>>flatMap(service -> service.getMethods().stream())
                .toList();
    }

    /** @return whether the macaroon lets the call through, whatever the method then says to an empty request */
    static <Q, A> boolean mayCall(NodeClient node, MethodDescriptor<Q, A> method, Runnable nudge) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("macaroon", Metadata.ASCII_STRING_MARSHALLER), node.macaroonHex());
        var channel = ClientInterceptors.intercept(node.channel(), MetadataUtils.newAttachHeadersInterceptor(metadata));
        var empty = method.parseRequest(new ByteArrayInputStream(new byte[0]));
        var answer = new Recorded<A>();
        ClientCalls.asyncServerStreamingCall(channel.newCall(method, CallOptions.DEFAULT), empty, answer);
        Awaitility.await().until(() -> {
            nudge.run();
            return answer.isOver() || !answer.events().isEmpty();
        });
        var denied = answer.isOver() && DENIED.equals(answer.awaitEnd().getDescription());
        if (denied) {
            assertThat(answer.awaitEnd().getCode()).isEqualTo(Status.Code.UNKNOWN);
        }
        return !denied;
    }
}
