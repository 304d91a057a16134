package org.satoshispark.system.fuzz;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every parser and event consumer that is fuzzed: where its corpus lies and what Jazzer calls. */
enum FuzzTarget {
    RECORDS("service-kit", "org.satoshispark.kit.RecordsFuzzTest", "tokens"),
    REST_WORDS("service-kit", "org.satoshispark.kit.rest.RestWordsFuzzTest", "words"),
    STATEMENT_WORDS("accounting-service", "org.satoshispark.accounting.adapter.in.StatementWordsFuzzTest", "words"),
    CAMPAIGN_WORDS(
            "crowdfunding-service", "org.satoshispark.crowdfunding.adapter.in.rest.CampaignWordsFuzzTest", "words"),
    DASHBOARD_WORDS("dashboard-service", "org.satoshispark.dashboard.DashboardWordsFuzzTest", "words"),
    DASHBOARD_HISTORY("dashboard-service", "org.satoshispark.dashboard.DashboardHistoryFuzzTest", "tokens"),
    PAYMENT_ANSWERS(
            "bitcoin-service", "org.satoshispark.bitcoin.application.withdrawal.PaymentAnswersFuzzTest", "tokens"),
    INVOICE_ANSWERS("bitcoin-service", "org.satoshispark.bitcoin.application.deposit.InvoiceAnswersFuzzTest", "tokens"),
    LEDGER_HISTORY("accounting-service", "org.satoshispark.accounting.LedgerHistoryFuzzTest", "tokens"),
    DONATION_HISTORY(
            "crowdfunding-service", "org.satoshispark.crowdfunding.application.DonationHistoryFuzzTest", "tokens"),
    WITHDRAWAL_HISTORY(
            "bitcoin-service", "org.satoshispark.bitcoin.application.withdrawal.WithdrawalHistoryFuzzTest", "tokens");

    private final String module;
    private final String type;
    private final String dictionary;

    FuzzTarget(String module, String type, String dictionary) {
        this.module = module;
        this.type = type;
        this.dictionary = dictionary;
    }

    /** As the command line spells it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class whose {@code fuzzerTestOneInput} is called. */
    String type() {
        return type;
    }

    /** Seeds and kept inputs, below the checkout {@code home}. */
    Path corpus(Path home) {
        return home.resolve(module)
                .resolve("src/test/resources/fuzz")
                .resolve(type.substring(type.lastIndexOf('.') + 1));
    }

    Path dictionary(Path home) {
        return home.resolve("system-tests/src/test/fuzz").resolve(dictionary + ".dict");
    }

    /** @throws IllegalArgumentException with a sentence that lists all targets */
    static FuzzTarget of(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no target " + word + "; there are: "
                        + Arrays.stream(values()).map(FuzzTarget::word).collect(Collectors.joining(", "))));
    }
}
