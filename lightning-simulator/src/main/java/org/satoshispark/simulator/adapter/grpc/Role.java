package org.satoshispark.simulator.adapter.grpc;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The macaroons of lightning.md 5.2 and what each may call; ADMIN is lnd's own, never given to a service. */
public enum Role {
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
            "lnrpc.Lightning/GetInfo"),
    ADMIN();

    private final Set<String> methods;

    Role(String... methods) {
        this.methods = Stream.of(methods).collect(Collectors.toUnmodifiableSet());
    }

    /** @param fullMethod package.Service/Method */
    public boolean mayCall(String fullMethod) {
        return this == ADMIN || methods.contains(fullMethod);
    }

    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".macaroon";
    }
}
