package org.satoshispark.system.lightning;

import io.grpc.StatusException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.satoshispark.lnd.lnrpc.ChannelBalanceRequest;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.lnrpc.LightningGrpc.LightningBlockingV2Stub;
import org.satoshispark.lnd.lnrpc.ListInvoiceRequest;
import org.satoshispark.lnd.lnrpc.ListPaymentsRequest;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.PendingChannelsRequest;
import org.satoshispark.lnd.lnrpc.WalletBalanceRequest;
import org.satoshispark.localstack.lightning.LndSuiteNode;
import org.satoshispark.localstack.lightning.NodeRole;
import org.satoshispark.system.lightning.NodeBooks.Flow;

/** Reads the books of a real lnd, with the auditor's credential and page by page. */
final class LndBooks {
    private static final int PAGE = 1_000;
    private static final long MSAT = 1_000;

    private LndBooks() {}

    static NodeBooks read(LndSuiteNode node) {
        var spark = node.place().spark();
        try (var lnd = LndClient.of(spark.address(), spark.certificate(), node.macaroon(NodeRole.AUDITOR))) {
            var stub = lnd.stub(LightningGrpc::newBlockingV2Stub);
            return new NodeBooks(invoices(stub), payments(stub), node.place().openingMsat(), owned(stub));
        } catch (StatusException away) {
            throw new IllegalStateException("the node's books cannot be read: " + away.getMessage(), away);
        }
    }

    private static List<Flow> invoices(LightningBlockingV2Stub lnd) throws StatusException {
        var flows = new ArrayList<Flow>();
        var request = ListInvoiceRequest.newBuilder().setNumMaxInvoices(PAGE);
        while (true) {
            var page = lnd.listInvoices(request.build());
            page.getInvoicesList().stream()
                    .filter(invoice -> invoice.getState() == Invoice.InvoiceState.SETTLED)
                    .map(invoice -> new Flow(
                            HexFormat.of().formatHex(invoice.getRHash().toByteArray()), invoice.getAmtPaidMsat(), 0))
                    .forEach(flows::add);
            if (page.getInvoicesCount() < PAGE) {
                return flows;
            }
            request.setIndexOffset(page.getLastIndexOffset());
        }
    }

    private static List<Flow> payments(LightningBlockingV2Stub lnd) throws StatusException {
        var flows = new ArrayList<Flow>();
        var request = ListPaymentsRequest.newBuilder().setMaxPayments(PAGE).setOmitHops(true);
        while (true) {
            var page = lnd.listPayments(request.build());
            page.getPaymentsList().stream()
                    .filter(payment -> payment.getStatus() == Payment.PaymentStatus.SUCCEEDED)
                    .map(payment -> new Flow(payment.getPaymentHash(), payment.getValueMsat(), payment.getFeeMsat()))
                    .forEach(flows::add);
            if (page.getPaymentsCount() < PAGE) {
                return flows;
            }
            request.setIndexOffset(page.getLastIndexOffset());
        }
    }

    /**
     * The chain's fees are the opener's, and our channels were all opened by the router: no satoshi of ours goes into them. What
     * is on its way out is ours until it has arrived; what is held coming in is not ours yet.
     */
    private static long owned(LightningBlockingV2Stub lnd) throws StatusException {
        var channels = lnd.channelBalance(ChannelBalanceRequest.getDefaultInstance());
        var closing = lnd.pendingChannels(PendingChannelsRequest.getDefaultInstance());
        var wallet = lnd.walletBalance(WalletBalanceRequest.getDefaultInstance());
        return channels.getLocalBalance().getMsat()
                + channels.getUnsettledRemoteBalance().getMsat()
                + (closing.getTotalLimboBalance() + wallet.getTotalBalance()) * MSAT;
    }
}
