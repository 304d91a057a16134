package org.satoshispark.bitcoin.adapter.in.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Locale;
import org.satoshispark.bitcoin.application.withdrawal.Refusal;
import org.satoshispark.kit.rest.Problems;

/** Each refusal of a withdrawal as a problem with its status, code and field. */
final class WithdrawalRefusals {
    private WithdrawalRefusals() {}

    static HttpProblem problem(Refusal refusal) {
        var code = refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (refusal.kind()) {
            case NODE_UNAVAILABLE -> Problems.of(503, code, refusal.why());
            case INVOICE_MALFORMED -> Problems.field(400, code, refusal.field(), refusal.why());
            case WRONG_NETWORK, INVOICE_LIFE, AMOUNT, MAX_FEE, OWN_INVOICE, NOT_PAYABLE ->
                Problems.field(422, code, refusal.field(), refusal.why());
            case ALREADY_PAID, PAYMENT_UNDER_WAY -> Problems.field(409, code, refusal.field(), refusal.why());
        };
    }
}
