package org.satoshispark.system.lightning;

import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.satoshispark.simulator.contract.NodeClient;
import org.satoshispark.simulator.contract.Recorded;

/** Calls any method of lnd, those that lnd-api does not have too, with an empty request. */
final class RawCall {
    private static final Marshaller<byte[]> BYTES = new Marshaller<>() {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private RawCall() {}

    /** @param method as in {@code package.Service/Method} */
    static Recorded<byte[]> start(NodeClient node, String method) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("macaroon", Metadata.ASCII_STRING_MARSHALLER), node.macaroonHex());
        var channel = ClientInterceptors.intercept(node.channel(), MetadataUtils.newAttachHeadersInterceptor(metadata));
        var descriptor = MethodDescriptor.newBuilder(BYTES, BYTES)
                .setType(MethodType.SERVER_STREAMING)
                .setFullMethodName(method)
                .build();
        var answer = new Recorded<byte[]>();
        ClientCalls.asyncServerStreamingCall(channel.newCall(descriptor, CallOptions.DEFAULT), new byte[0], answer);
        return answer;
    }

    /** The one answer of a method that answers once. */
    static byte[] ask(NodeClient node, String method) {
        var answer = start(node, method);
        Status end = answer.awaitEnd();
        if (!end.isOk()) {
            throw end.asRuntimeException();
        }
        return answer.events().getFirst();
    }
}
