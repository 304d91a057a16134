package org.satoshispark.accounting;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.accounting.adapter.in.AccountingReactions;
import org.satoshispark.accounting.adapter.out.PgAccounts;
import org.satoshispark.accounting.adapter.out.PgAlarms;
import org.satoshispark.accounting.adapter.out.PgHolds;
import org.satoshispark.accounting.adapter.out.PgJournal;
import org.satoshispark.accounting.adapter.out.PgRejections;
import org.satoshispark.accounting.adapter.out.Statements;
import org.satoshispark.accounting.adapter.out.SuspenseAccount;
import org.satoshispark.accounting.adapter.out.Verifications;
import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.SqlDeadLetters;
import org.satoshispark.kit.SqlInbox;
import org.satoshispark.kit.SqlOutbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.pg.PgTransactions;

/** The composition root: which adapter stands behind which port. */
public class AccountingWiring {

    @Produces
    @ApplicationScoped
    Transactions transactions(Pool pool) {
        return new PgTransactions(pool, new SqlOutbox());
    }

    @Produces
    @Singleton
    Ledger ledger() {
        return new Ledger(new PgAccounts(), new PgHolds(), new PgJournal(), new PgRejections(), new PgAlarms());
    }

    @Produces
    @Singleton
    EventConsumer eventConsumer(
            Transactions transactions, Ledger ledger, @ConfigProperty(name = "spark.context") String context) {
        var reactions = new AccountingReactions(ledger, InstantSource.system());
        var deadLetters = new SqlDeadLetters(new SqlOutbox(), context);
        return new EventConsumer(transactions, new SqlInbox(), deadLetters, reactions::to);
    }

    @Produces
    @Singleton
    Statements statements(Transactions transactions) {
        return new Statements(transactions);
    }

    @Produces
    @Singleton
    Verifications verifications(Transactions transactions) {
        return new Verifications(transactions);
    }

    @Produces
    @Singleton
    SuspenseAccount suspense(Transactions transactions) {
        return new SuspenseAccount(transactions);
    }
}
