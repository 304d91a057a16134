package org.satoshispark.simulator.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Outcome;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Preimage;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** Other people's invoices and the scripts of what happens when our node pays them. */
public final class OutsideWallet {
    private static final Refusal UNKNOWN_INVOICE = Refusal.notFound("no such outside invoice");
    private final SecureRandom random = new SecureRandom();
    private final Node node;
    private final NodeKeys keys;
    private final PaymentRequests requests;
    private final Resolve resolve;
    private final Clock clock;

    public OutsideWallet(Node node, NodeKeys keys, PaymentRequests requests, Resolve resolve, Clock clock) {
        this.node = node;
        this.keys = keys;
        this.requests = requests;
        this.resolve = resolve;
        this.clock = clock;
    }

    /** @param valueMsat 0 lets our node choose the amount */
    public OutsideInvoice ask(long valueMsat, String description, long expirySeconds, Behaviour behaviour) {
        var secret = new byte[32];
        random.nextBytes(secret);
        var preimage = Preimage.of(secret);
        return store(preimage.hash(), preimage, valueMsat, description, expirySeconds, behaviour);
    }

    /** An invoice under somebody else's hash (W19): the payee can never claim it, so the script must fail. */
    public OutsideInvoice wrap(
            PaymentHash hash, long valueMsat, String description, long expirySeconds, FailureReason reason) {
        return store(hash, null, valueMsat, description, expirySeconds, Behaviour.fail(reason));
    }

    public Optional<OutsideInvoice> find(PaymentHash hash) {
        return node.read(book -> book.outside().find(hash));
    }

    /** For the next time that our node pays it; a payment under way keeps its script. */
    public Result<OutsideInvoice> script(PaymentHash hash, Behaviour behaviour) {
        return node.change(book -> {
            var invoice = book.outside().find(hash).orElse(null);
            if (invoice == null) {
                return Result.refused(UNKNOWN_INVOICE);
            }
            if (invoice.preimage() == null && behaviour.outcome() != Outcome.FAIL) {
                return Result.refused(Refusal.unknown("a payee who does not know the preimage can only fail"));
            }
            book.outside().save(invoice.behaving(behaviour));
            return Result.done(invoice.behaving(behaviour));
        });
    }

    /**
     * Ends a payment under way now.
     *
     * @param reason null for success, which needs money on its way
     */
    public Result<OutsideInvoice> end(PaymentHash hash, FailureReason reason) {
        return node.change(book -> {
            if (book.outside().find(hash).isEmpty()) {
                return Result.refused(UNKNOWN_INVOICE);
            }
            var transit = book.transits().find(hash).orElse(null);
            if (transit == null || (reason == null && !transit.sent())) {
                return Result.refused(Refusal.unknown("no payment to this invoice is on its way"));
            }
            resolve.run(book, transit.endingNow(reason));
            return Result.done(book.outside().find(hash).orElseThrow());
        });
    }

    private OutsideInvoice store(
            PaymentHash hash, Preimage preimage, long valueMsat, String text, long expirySeconds, Behaviour behaviour) {
        var draft =
                new Draft(hash, text, "", valueMsat, clock.instant().getEpochSecond(), expirySeconds, Draft.USUAL_CLTV);
        var invoice = OutsideInvoice.unpaid(requests.write(keys.outside(), draft), preimage, behaviour);
        return node.change(book -> {
            book.outside().save(invoice);
            return invoice;
        });
    }
}
