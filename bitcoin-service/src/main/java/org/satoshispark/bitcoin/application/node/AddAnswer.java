package org.satoshispark.bitcoin.application.node;

import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** What became of making an invoice. */
public sealed interface AddAnswer {

    /** It exists and can be paid. */
    record Added(PaymentRequest text, long addIndex) implements AddAnswer {}

    /** Perhaps made, perhaps not: a look-up by payment hash tells ("already exists" also comes like this). */
    record Unknown(String why) implements AddAnswer {}

    /** Nothing came in the time there was: asking the same node once more would only wait as long again. */
    record Silent(String why) implements AddAnswer {}
}
