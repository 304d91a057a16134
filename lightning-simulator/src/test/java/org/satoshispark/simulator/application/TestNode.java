package org.satoshispark.simulator.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.Channel;
import org.satoshispark.simulator.domain.Invoice;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.Payment;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Preimage;
import org.satoshispark.simulator.domain.Result;

/** The whole application in memory with a clock that moves when told. */
final class TestNode {
    static final long OPENING_MSAT = 1_000_000_000;
    private final MemoryStore store = new MemoryStore();
    private final PlainRequests requests = new PlainRequests();
    private final Keys keys = new Keys();
    private final MovableClock clock = new MovableClock();
    boolean expiryPaused;
    Node node;
    AddInvoice addInvoice;
    CancelInvoice cancelInvoice;
    SettleInvoice settleInvoice;
    ReceivePayment receive;
    SendPayment send;
    OutsideWallet wallet;
    Disasters disasters;
    private Ticker ticker;

    TestNode() {
        start();
    }

    /** As after a crash: all memory gone, the disk kept. */
    void start() {
        node = new Node(store, new Book(store, Channel.opened(OPENING_MSAT, OPENING_MSAT)));
        var expiry = new Expiry(clock, () -> expiryPaused);
        var resolve = new Resolve(clock);
        addInvoice = new AddInvoice(node, keys, requests, clock);
        cancelInvoice = new CancelInvoice(node);
        settleInvoice = new SettleInvoice(node, clock);
        receive = new ReceivePayment(node, expiry, clock);
        send = new SendPayment(
                node, keys, new ReadPaymentRequest(requests), new Dispatch(resolve, clock, () -> false), clock);
        wallet = new OutsideWallet(node, keys, requests, resolve, clock);
        disasters = new Disasters(node, keys, resolve);
        ticker = new Ticker(node, resolve, expiry);
        disasters.restart();
    }

    void pass(Duration time) {
        clock.now = clock.now.plus(time);
        ticker.tick();
    }

    Invoice invoice(long msat, long expirySeconds) {
        var secret = new byte[32];
        secret[0] =
                (byte) node.read(book -> (int) book.invoices().nextAddIndex()).intValue();
        var preimage = Preimage.of(secret);
        var wish = new InvoiceWish("", new byte[0], 0, msat, expirySeconds, 0);
        return done(addInvoice.add(preimage.hash(), preimage, wish));
    }

    OutsideInvoice outside(long msat, Behaviour behaviour) {
        return wallet.ask(msat, "", 3600, behaviour);
    }

    Payment pay(OutsideInvoice invoice, long feeLimitMsat) {
        var order = new PaymentOrder(invoice.terms().paymentRequest(), 0, feeLimitMsat, 0, false);
        send.dispatch(done(send.prepare(order)));
        return payment(invoice.hash());
    }

    Payment payment(PaymentHash hash) {
        return node.read(book -> book.payments().find(hash)).orElseThrow();
    }

    Channel channel() {
        return node.read(Book::channel);
    }

    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static final class Keys implements NodeKeys {
        private int generation;

        @Override
        public NodeKey own() {
            return new NodeKey("secret", "own" + generation);
        }

        @Override
        public NodeKey outside() {
            return new NodeKey("secret", "outside");
        }

        @Override
        public void renewOwn() {
            generation++;
        }
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
