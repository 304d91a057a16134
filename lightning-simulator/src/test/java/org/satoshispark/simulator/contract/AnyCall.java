package org.satoshispark.simulator.contract;

import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.verrpc.VersionerGrpc;

/** Calls any method with an empty request, to see whether it may be called at all. */
final class AnyCall {
    static final List<MethodDescriptor<?, ?>> METHODS = Stream.of(
                    LightningGrpc.getServiceDescriptor(),
                    InvoicesGrpc.getServiceDescriptor(),
                    RouterGrpc.getServiceDescriptor(),
                    VersionerGrpc.getServiceDescriptor())
            .<MethodDescriptor<?, ?>>flatMap(service -> service.getMethods().stream())
            .toList();

    private AnyCall() {}

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
        return !answer.isOver() || !"permission denied".equals(answer.awaitEnd().getDescription());
    }
}
