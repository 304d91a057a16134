package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.AbstractStub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.verrpc.VersionerGrpc;

/** Our real adapters over real gRPC in this process, to a node that answers every call with the bytes it is given. */
public final class RawNode {
    private final String name = InProcessServerBuilder.generateName();

    /** What one call gets: messages as they are, then the end. */
    public record Answer(List<byte[]> messages, Status end) {}

    private final ManagedChannel channel;
    private volatile Supplier<Answer> answers = () -> new Answer(List.of(), Status.UNAVAILABLE);

    public final LndPayingNode payer;
    public final LndReceivingNode receiver;
    public final LndNodeStatus status;

    public RawNode() {
        try {
            var server = InProcessServerBuilder.forName(name).directExecutor();
            List.<BindableService>of(
                            new LightningGrpc.LightningImplBase() {},
                            new RouterGrpc.RouterImplBase() {},
                            new InvoicesGrpc.InvoicesImplBase() {},
                            new VersionerGrpc.VersionerImplBase() {})
                    .forEach(service -> server.addService(raw(service.bindService())));
            server.build().start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        channel = InProcessChannelBuilder.forName(name).directExecutor().build();
        payer = new LndPayingNode(new Plain());
        receiver = new LndReceivingNode(new Plain());
        status = new LndNodeStatus(new Plain());
    }

    /** Asked once per call. */
    public void answers(Supplier<Answer> with) {
        answers = with;
    }

    private ServerServiceDefinition raw(ServerServiceDefinition service) {
        var raw = ServerServiceDefinition.builder(service.getServiceDescriptor().getName());
        for (var method : service.getMethods()) {
            var bytes = method.getMethodDescriptor().toBuilder(new Bytes(), new Bytes())
                    .build();
            raw.addMethod(ServerMethodDefinition.create(bytes, (call, headers) -> answer(call)));
        }
        return raw.build();
    }

    private ServerCall.Listener<byte[]> answer(ServerCall<byte[], byte[]> call) {
        call.request(1);
        return new ServerCall.Listener<>() {
            @Override
            public void onHalfClose() {
                var answer = answers.get();
                call.sendHeaders(new io.grpc.Metadata());
                answer.messages().stream()
                        .limit(call.getMethodDescriptor().getType().serverSendsOneMessage() ? 1 : Long.MAX_VALUE)
                        .forEach(call::sendMessage);
                call.close(answer.end(), new io.grpc.Metadata());
            }
        };
    }

    /** No TLS and no macaroon: these are tested with the simulator. */
    private final class Plain extends LndChannel {
        Plain() {
            super("in this process", null, null);
        }

        @Override
        <S extends AbstractStub<S>> S streaming(Function<io.grpc.Channel, S> stub) {
            return stub.apply(channel);
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
