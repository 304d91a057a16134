package org.satoshispark.simulator.adapter.grpc;

import java.util.HexFormat;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;
import org.satoshispark.lnd.routerrpc.RouteFeeRequest;
import org.satoshispark.lnd.routerrpc.RouteFeeResponse;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.application.NodeKeys;
import org.satoshispark.simulator.application.ReadPaymentRequest;
import org.satoshispark.simulator.domain.Fees;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** EstimateRouteFee: by the script of a known outside invoice, or the usual price to the outside wallet's node. */
final class FeeEstimates {
    private static final int TIME_LOCK = 144;
    private static final int KEY_LENGTH = 33;
    private static final long MSAT_PER_SAT = 1000;
    private final Node node;
    private final NodeKeys keys;
    private final ReadPaymentRequest reader;

    FeeEstimates(Node node, NodeKeys keys, ReadPaymentRequest reader) {
        this.node = node;
        this.keys = keys;
        this.reader = reader;
    }

    Result<RouteFeeResponse> estimate(RouteFeeRequest request) {
        if (request.getDest().isEmpty() == request.getPaymentRequest().isEmpty()) {
            return Result.refused(Refusal.unknown("specify either a destination or an invoice"));
        }
        return request.getDest().isEmpty()
                ? reader.read(request.getPaymentRequest()).then(this::probe)
                : byGraph(request);
    }

    private Result<RouteFeeResponse> byGraph(RouteFeeRequest request) {
        if (request.getDest().size() != KEY_LENGTH) {
            return Result.refused(Refusal.unknown("invalid length destination key"));
        }
        if (request.getAmtSat() <= 0 || request.getAmtSat() > Long.MAX_VALUE / MSAT_PER_SAT) {
            return Result.refused(Refusal.unknown("amount must be greater than 0"));
        }
        var known = HexFormat.of()
                .formatHex(request.getDest().toByteArray())
                .equals(keys.outside().publicHex());
        if (!known) {
            return Result.refused(Refusal.unknown("unable to find a path to destination"));
        }
        var amountMsat = request.getAmtSat() * MSAT_PER_SAT;
        return amountMsat > node.read(book -> book.channel().localMsat())
                ? Result.refused(Refusal.unknown("insufficient local balance"))
                : Result.done(found(Fees.usual(amountMsat)));
    }

    private Result<RouteFeeResponse> probe(PaymentRequest request) {
        if (request.terms().valueMsat() == 0) {
            return Result.refused(Refusal.unknown("payment request amount must be greater than 0"));
        }
        var payee = node.read(book -> book.outside().find(request.terms().hash()));
        return Result.done(payee.filter(FeeEstimates::reachable)
                .map(invoice -> found(invoice.behaviour().feeFor(request.terms().valueMsat())))
                .orElseGet(() -> RouteFeeResponse.newBuilder()
                        .setFailureReason(PaymentFailureReason.FAILURE_REASON_NO_ROUTE)
                        .build()));
    }

    private static boolean reachable(OutsideInvoice invoice) {
        return invoice.behaviour().sends();
    }

    private static RouteFeeResponse found(long feeMsat) {
        return RouteFeeResponse.newBuilder()
                .setRoutingFeeMsat(feeMsat)
                .setTimeLockDelay(TIME_LOCK)
                .build();
    }
}
