package org.satoshispark.simulator.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.satoshispark.simulator.application.Draft;
import org.satoshispark.simulator.application.OutsideWallet;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.Outcome;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** /invoices: what outside people want to be paid, and what happens when our node pays. */
final class InvoicesEndpoint {
    private static final int LONGEST_DESCRIPTION_BYTES = 639;

    /** @param paymentHash only for an invoice under somebody else's hash, whose script must be FAIL */
    record Body(Long amountMsat, String description, Long expirySeconds, String paymentHash, BehaviourBody behaviour) {}

    /** @param failureReason for FAIL */
    record OutcomeBody(Outcome outcome, FailureReason failureReason) {}

    private final OutsideWallet wallet;

    InvoicesEndpoint(OutsideWallet wallet) {
        this.wallet = wallet;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/invoices", this::make),
                Route.of("GET", "/invoices/{}", this::show),
                Route.of("PUT", "/invoices/{}/behaviour", this::script),
                Route.of("POST", "/invoices/{}/outcome", this::end));
    }

    private Response make(Request request) {
        var body = request.read(Body.class);
        var amountMsat = Fields.amount("amountMsat", body.amountMsat());
        var description = body.description() == null ? "" : body.description();
        Fields.within("description", description.getBytes(StandardCharsets.UTF_8).length, 0, LONGEST_DESCRIPTION_BYTES);
        var expirySeconds = body.expirySeconds() == null
                ? Draft.USUAL_EXPIRY_SECONDS
                : Fields.within("expirySeconds", body.expirySeconds(), 1, Draft.LONGEST_EXPIRY_SECONDS);
        var behaviour = BehaviourBody.read(body.behaviour());
        var invoice = body.paymentHash() == null
                ? wallet.ask(amountMsat, description, expirySeconds, behaviour)
                : wallet.wrap(
                        Fields.hash("paymentHash", body.paymentHash()),
                        amountMsat,
                        description,
                        expirySeconds,
                        failing(behaviour));
        return Response.created(OutsideInvoiceView.of(invoice));
    }

    private static FailureReason failing(Behaviour behaviour) {
        if (behaviour.outcome() != Outcome.FAIL) {
            throw Problem.badRequest("behaviour", "under a given paymentHash only the outcome FAIL is possible");
        }
        return behaviour.failureReason();
    }

    private Response show(Request request) {
        return wallet.find(Fields.hash("hash", request.parameter()))
                .map(invoice -> Response.ok(OutsideInvoiceView.of(invoice)))
                .orElseThrow(() -> Problem.notFound("no such outside invoice"));
    }

    private Response script(Request request) {
        var hash = Fields.hash("hash", request.parameter());
        return answer(wallet.script(hash, BehaviourBody.read(request.read(BehaviourBody.class))));
    }

    private Response end(Request request) {
        var hash = Fields.hash("hash", request.parameter());
        var body = request.read(OutcomeBody.class);
        if (body.outcome() == null || body.outcome() == Outcome.HOLD) {
            throw Problem.badRequest("outcome", "SUCCEED or FAIL");
        }
        if ((body.outcome() == Outcome.FAIL) != (body.failureReason() != null)) {
            throw Problem.badRequest("failureReason", "belongs to the outcome FAIL and to no other");
        }
        return answer(wallet.end(hash, body.failureReason()));
    }

    private static Response answer(Result<OutsideInvoice> result) {
        return switch (result) {
            case Result.Done<OutsideInvoice>(var invoice) -> Response.ok(OutsideInvoiceView.of(invoice));
            case Result.Refused<OutsideInvoice>(var refusal) ->
                throw refusal.kind() == Refusal.Kind.NOT_FOUND
                        ? Problem.notFound(refusal.text())
                        : Problem.conflict(refusal.text());
        };
    }
}
