package org.satoshispark.system.simulation;

import java.time.Duration;
import org.satoshispark.bitcoin.application.node.AddAnswer;
import org.satoshispark.bitcoin.application.node.CancelAnswer;
import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.FeeAnswer;
import org.satoshispark.bitcoin.application.node.InvoiceNews;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.InvoiceStream;
import org.satoshispark.bitcoin.application.node.InvoiceWanted;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.system.services.NodePorts;

/** A node's ports with something around each call. */
final class Watched {
    private Watched() {}

    static NodePorts ports(NodePorts real, Hook hook, PaymentWatch watch) {
        return new NodePorts(
                () -> hook.call("look", real.status()::look),
                new Receiving(real.receiving(), hook),
                new Paying(real.paying(), hook, watch));
    }

    private record Receiving(ReceivingNode real, Hook hook) implements ReceivingNode {
        @Override
        public AddAnswer add(InvoiceWanted wanted) {
            return hook.call("add", () -> real.add(wanted));
        }

        @Override
        public LookupAnswer lookup(PaymentHash hash) {
            return hook.call("lookup", () -> real.lookup(hash));
        }

        @Override
        public CancelAnswer cancel(PaymentHash hash) {
            return hook.call("cancel", () -> real.cancel(hash));
        }

        @Override
        public InvoicePage list(long afterAddIndex, int atMost) {
            return hook.call("list", () -> real.list(afterAddIndex, atMost));
        }

        @Override
        public InvoiceStream subscribe(Cursor from) {
            var stream = hook.call("subscribe", () -> real.subscribe(from));
            return new InvoiceStream() {
                @Override
                public InvoiceNews next(Duration patience) {
                    return hook.call("next invoice", () -> stream.next(patience));
                }

                @Override
                public void close() {
                    stream.close();
                }
            };
        }
    }

    private record Paying(PayingNode real, Hook hook, PaymentWatch watch) implements PayingNode {
        @Override
        public DecodeAnswer decode(PaymentRequest text) {
            return hook.call("decode", () -> real.decode(text));
        }

        @Override
        public PaymentAnswer pay(PaymentOrder order, Duration patience) {
            return hook.call("pay", () -> {
                watch.asks(order);
                return real.pay(order, patience);
            });
        }

        @Override
        public TrackAnswer track(PaymentHash hash, Duration patience) {
            return hook.call("track", () -> {
                var answer = real.track(hash, patience);
                watch.looked(hash, answer);
                return answer;
            });
        }

        @Override
        public FeeAnswer estimateFee(NodeId destination, long amountMsat) {
            return real.estimateFee(destination, amountMsat);
        }
    }
}
