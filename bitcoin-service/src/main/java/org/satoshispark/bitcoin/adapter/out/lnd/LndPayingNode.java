package org.satoshispark.bitcoin.adapter.out.lnd;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.satoshispark.bitcoin.application.node.*;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.lnd.lnrpc.PayReqString;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.lnd.routerrpc.RouteFeeRequest;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.routerrpc.SendPaymentRequest;
import org.satoshispark.lnd.routerrpc.TrackPaymentRequest;

/** {@link PayingNode} over lnd's gRPC, with the payer's macaroon. */
public final class LndPayingNode implements PayingNode {
    private static final int MOST_PARTS = 16;
    private static final long MSAT_PER_SAT = 1000;
    private final LndChannel channel;

    public LndPayingNode(LndChannel channel) {
        this.channel = channel;
    }

    @Override
    public DecodeAnswer decode(PaymentRequest text) {
        var request = PayReqString.newBuilder().setPayReq(text.text()).build();
        return LndFaults.answer(
                () -> decoded(
                        text, channel.unary(LightningGrpc::newBlockingV2Stub).decodePayReq(request)),
                status -> LndFaults.isDomainError(status)
                        ? new DecodeAnswer.Malformed(LndFaults.text(status))
                        : new DecodeAnswer.Unknown(LndFaults.text(status)));
    }

    private static DecodeAnswer decoded(PaymentRequest text, PayReq read) {
        if (read.getNumMsat() < 0 || read.getExpiry() < 0) {
            return new DecodeAnswer.Malformed("negative amount or life");
        }
        var created = Instant.ofEpochSecond(read.getTimestamp());
        return new DecodeAnswer.Decoded(new DecodedInvoice(
                text,
                new PaymentHash(read.getPaymentHash()),
                new NodeId(read.getDestination()),
                read.getNumMsat(),
                read.getDescription(),
                created,
                created.plusSeconds(Math.min(read.getExpiry(), Integer.MAX_VALUE))));
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        var request = SendPaymentRequest.newBuilder()
                .setPaymentRequest(order.text().text())
                .setFeeLimitMsat(order.feeLimitMsat())
                .setTimeoutSeconds((int) Math.max(1, order.attempts().toSeconds()))
                .setMaxParts(MOST_PARTS);
        order.amountMsat().ifPresent(request::setAmtMsat);
        return LndFaults.<PaymentAnswer>answer(
                () -> {
                    var call = channel.streaming(RouterGrpc::newBlockingV2Stub).sendPaymentV2(request.build());
                    var last = LndPaymentStream.follow(call, order.hash(), patience);
                    return last.isPresent() ? last.get() : new PaymentAnswer.Unknown("no word in time");
                },
                LndPayingNode::notPaidSurely);
    }

    private static PaymentAnswer notPaidSurely(Status status) {
        if (LndFaults.isAlreadyExists(status)) {
            return new PaymentAnswer.AlreadyExists();
        }
        return LndFaults.isDomainError(status)
                ? new PaymentAnswer.Refused(LndFaults.text(status))
                : new PaymentAnswer.Unknown(LndFaults.text(status));
    }

    @Override
    public TrackAnswer track(PaymentHash hash, Duration patience) {
        var request = TrackPaymentRequest.newBuilder()
                .setPaymentHash(ByteString.copyFrom(hash.bytes()))
                .build();
        return LndFaults.<TrackAnswer>answer(
                () -> {
                    var call = channel.streaming(RouterGrpc::newBlockingV2Stub).trackPaymentV2(request);
                    var last = LndPaymentStream.follow(call, hash, patience);
                    return last.isPresent() ? last.get() : new TrackAnswer.Unknown("no word in time");
                },
                status -> LndFaults.isNotFound(status)
                        ? new TrackAnswer.NotFound()
                        : new TrackAnswer.Unknown(LndFaults.text(status)));
    }

    @Override
    public FeeAnswer estimateFee(NodeId destination, long amountMsat) {
        var request = RouteFeeRequest.newBuilder()
                .setDest(ByteString.copyFrom(HexFormat.of().parseHex(destination.hex())))
                .setAmtSat(Math.ceilDiv(amountMsat, MSAT_PER_SAT))
                .build();
        return LndFaults.<FeeAnswer>answer(
                () -> {
                    var answer = channel.unary(RouterGrpc::newBlockingV2Stub).estimateRouteFee(request);
                    return answer.getFailureReason() == PaymentFailureReason.FAILURE_REASON_NONE
                            ? new FeeAnswer.Estimated(Math.clamp(answer.getRoutingFeeMsat(), 0, Amounts.MAX_MSAT))
                            : new FeeAnswer.NoRoute(answer.getFailureReason().name());
                },
                status -> LndFaults.isDomainError(status)
                        ? new FeeAnswer.NoRoute(LndFaults.text(status))
                        : new FeeAnswer.Unknown(LndFaults.text(status)));
    }
}
