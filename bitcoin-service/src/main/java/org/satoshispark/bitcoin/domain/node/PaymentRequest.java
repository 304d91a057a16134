package org.satoshispark.bitcoin.domain.node;

/**
 * The text of a BOLT11 invoice. Only the node reads what is in it (lightning.md G9).
 *
 * @param text lower case, 1..7089 characters, no blanks
 */
public record PaymentRequest(String text) {
    private static final int LONGEST = 7089;

    public PaymentRequest {
        if (text == null || text.isEmpty() || text.length() > LONGEST || !text.matches("[0-9a-z]+")) {
            throw new IllegalArgumentException(
                    "an invoice has 1.." + LONGEST + " lower-case letters and digits, no blanks");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
