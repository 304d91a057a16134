package org.satoshispark.bitcoin.application.withdrawal;

import java.util.regex.Pattern;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** The human-readable first part of an invoice; a second look beside the node's own check of the network (W21). */
final class InvoicePrefix {
    private static final Pattern FIRST_PART = Pattern.compile("(ln(?:bcrt|bc|tbs|tb|sb))(?:[0-9]+[munp]?)?1.*");

    private InvoicePrefix() {}

    static String of(String network) {
        return switch (network) {
            case "mainnet" -> "lnbc";
            case "testnet" -> "lntb";
            case "signet" -> "lntbs";
            case "regtest" -> "lnbcrt";
            case "simnet" -> "lnsb";
            default -> throw new IllegalArgumentException("unknown network " + network);
        };
    }

    static boolean isOf(String network, PaymentRequest text) {
        var match = FIRST_PART.matcher(text.text());
        return match.matches() && match.group(1).equals(of(network));
    }
}
