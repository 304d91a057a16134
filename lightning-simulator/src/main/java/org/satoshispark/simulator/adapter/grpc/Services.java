package org.satoshispark.simulator.adapter.grpc;

import io.grpc.BindableService;
import java.util.List;
import org.satoshispark.simulator.application.AddInvoice;
import org.satoshispark.simulator.application.CancelInvoice;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.application.NodeKeys;
import org.satoshispark.simulator.application.ReadPaymentRequest;
import org.satoshispark.simulator.application.SendPayment;
import org.satoshispark.simulator.application.SettleInvoice;
import org.satoshispark.simulator.faults.Faults;

/** Everything that the gRPC services need. */
public record Services(
        Node node,
        NodeKeys keys,
        Faults faults,
        ReadPaymentRequest reader,
        AddInvoice addInvoice,
        CancelInvoice cancelInvoice,
        SettleInvoice settleInvoice,
        SendPayment sendPayment) {

    public List<BindableService> bind() {
        var desk = new InvoiceDesk(node, addInvoice);
        var invoiceStreams = new InvoiceStreams(node);
        var status = new NodeStatus(node, keys, faults);
        return List.of(
                new LightningCalls(desk, invoiceStreams, new InvoiceList(node), new PaymentList(node), status, reader),
                new InvoicesCalls(desk, invoiceStreams, cancelInvoice, settleInvoice),
                new RouterCalls(sendPayment, new PaymentStreams(node), new FeeEstimates(node, keys, reader)),
                new StateCalls(status),
                new VersionerCalls(status));
    }
}
