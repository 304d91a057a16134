package org.satoshispark.bitcoin.application.withdrawal;

/** The node's reasons in words that people understand and can act on. */
final class FailureWords {
    private FailureWords() {}

    /** @param reason lnd's name; an unlisted one is shown as it is */
    static String of(String reason) {
        return switch (reason) {
            case "FAILURE_REASON_NO_ROUTE", "NO_ROUTE" ->
                // After a restart the node ends payments with this reason too, so it must not be told as "no route"
                // (W7).
                "Not sent: the node found no way to the payee or was restarted. Try again with a new invoice.";
            case "FAILURE_REASON_TIMEOUT", "TIMEOUT" ->
                "Not sent in time: no attempt got through. Try again with a new invoice.";
            case "FAILURE_REASON_INSUFFICIENT_BALANCE", "INSUFFICIENT_BALANCE" ->
                // Also said when our peer is away (lnd.md 4), so it says nothing about the client's balance.
                "Not sent: our node cannot reach the payee with this amount now. Try again later.";
            case "FAILURE_REASON_INCORRECT_PAYMENT_DETAILS", "INCORRECT_PAYMENT_DETAILS" ->
                "The payee refused it: the invoice is unknown there, already paid or has expired.";
            default -> "The node could not pay it: " + reason;
        };
    }
}
