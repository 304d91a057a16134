package org.satoshispark.localstack.lightning;

import java.util.List;
import java.util.Locale;

/** What a credential may call, method by method and nothing else (lightning.md 5.2). */
public enum NodeRole {
    RECEIVER(
            "lnrpc.Lightning/AddInvoice",
            "lnrpc.Lightning/LookupInvoice",
            "lnrpc.Lightning/ListInvoices",
            "lnrpc.Lightning/SubscribeInvoices",
            "invoicesrpc.Invoices/SubscribeSingleInvoice",
            "invoicesrpc.Invoices/CancelInvoice",
            "lnrpc.Lightning/GetInfo",
            "lnrpc.Lightning/ChannelBalance",
            "verrpc.Versioner/GetVersion"),
    PAYER(
            "lnrpc.Lightning/DecodePayReq",
            "routerrpc.Router/SendPaymentV2",
            "routerrpc.Router/TrackPaymentV2",
            "lnrpc.Lightning/ListPayments",
            "routerrpc.Router/EstimateRouteFee",
            "lnrpc.Lightning/GetInfo",
            "lnrpc.Lightning/ChannelBalance"),
    AUDITOR(
            "lnrpc.Lightning/ListInvoices",
            "lnrpc.Lightning/ListPayments",
            "lnrpc.Lightning/ChannelBalance",
            "lnrpc.Lightning/WalletBalance",
            "lnrpc.Lightning/PendingChannels",
            "lnrpc.Lightning/GetInfo");

    private final List<String> methods;

    NodeRole(String... methods) {
        this.methods = List.of(methods);
    }

    /** Full method names, {@code package.Service/Method}. */
    public List<String> methods() {
        return methods;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".macaroon";
    }

    /** Words for {@code lncli bakemacaroon}. */
    List<String> permissions() {
        return methods.stream().map(method -> "uri:/" + method).toList();
    }
}
