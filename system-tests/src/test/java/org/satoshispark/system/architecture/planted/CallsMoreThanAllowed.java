package org.satoshispark.system.architecture.planted;

import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.lnrpc.WalletBalanceRequest;
import org.satoshispark.lnd.lnrpc.WalletBalanceResponse;

/** Asks the node what no macaroon of the service allows. */
final class CallsMoreThanAllowed {
    private CallsMoreThanAllowed() {}

    static WalletBalanceResponse ask(LightningGrpc.LightningBlockingV2Stub node) throws io.grpc.StatusException {
        return node.walletBalance(WalletBalanceRequest.getDefaultInstance());
    }
}
