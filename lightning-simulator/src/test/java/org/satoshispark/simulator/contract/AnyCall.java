package org.satoshispark.simulator.contract;

import io.grpc.CallOptions;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    private static final long PATIENCE_MS = 300;

    private AnyCall() {}

    /** Returns when it answers or when it is a stream that stays open; throws when it is refused. */
    static <Q, A> void call(NodeClient node, MethodDescriptor<Q, A> method) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("macaroon", Metadata.ASCII_STRING_MARSHALLER), node.macaroonHex());
        var channel = io.grpc.ClientInterceptors.intercept(
                node.channel(), MetadataUtils.newAttachHeadersInterceptor(metadata));
        var options = CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_MS, TimeUnit.MILLISECONDS);
        var empty = method.parseRequest(new ByteArrayInputStream(new byte[0]));
        try {
            ClientCalls.blockingServerStreamingCall(channel, method, options, empty)
                    .hasNext();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.DEADLINE_EXCEEDED) {
                throw e;
            }
        }
    }
}
