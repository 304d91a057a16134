package org.satoshispark.bitcoin.application.withdrawal;

import java.util.OptionalLong;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;

/** The one way to ask the node: the same terms always give the same request, with the fee limit that is held (G7, W6). */
final class Orders {
    private final PaymentPace pace;

    Orders(PaymentPace pace) {
        this.pace = pace;
    }

    PaymentOrder of(PaymentTerms terms) {
        var amount = terms.amountless() ? OptionalLong.of(terms.amountMsat()) : OptionalLong.empty();
        return new PaymentOrder(terms.text(), terms.hash(), amount, terms.feeLimitMsat(), pace.attempts());
    }
}
