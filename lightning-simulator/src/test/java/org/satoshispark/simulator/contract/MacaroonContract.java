package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.LightningGrpc;

/** Exactly the methods of lightning.md 5.2 for each macaroon, and lnd's words for the rest. */
interface MacaroonContract extends Contract {
    @Test
    default void noMacaroonAndAWrongOneAreRefused() {
        var bare = LightningGrpc.newBlockingStub(channel());
        refused(UNKNOWN, "expected 1 macaroon, got 0", () -> bare.getInfo(GetInfoRequest.getDefaultInstance()));
        for (var wrong : Set.of("not hex", "00ff", "ab".repeat(64))) {
            var refusal = new NodeClient(channel(), wrong);
            refused(UNKNOWN, "", () -> refusal.lightning().getInfo(GetInfoRequest.getDefaultInstance()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "receiver, AddInvoice LookupInvoice ListInvoices SubscribeInvoices SubscribeSingleInvoice CancelInvoice GetInfo ChannelBalance GetVersion",
        "payer, DecodePayReq SendPaymentV2 TrackPaymentV2 ListPayments EstimateRouteFee GetInfo ChannelBalance",
        "auditor, ListInvoices ListPayments ChannelBalance WalletBalance PendingChannels GetInfo"
    })
    default void aMacaroonAllowsItsMethodsAndNotOneMore(String role, String methods) {
        var client = new NodeClient(channel(), network().macaroon(role));
        var allowed = AnyCall.METHODS.stream()
                .filter(method -> AnyCall.mayCall(client, method, () -> node().addInvoice(1)))
                .map(method -> method.getBareMethodName())
                .toList();
        assertThat(new TreeSet<>(allowed)).isEqualTo(new TreeSet<>(Set.of(methods.split(" "))));
    }
}
