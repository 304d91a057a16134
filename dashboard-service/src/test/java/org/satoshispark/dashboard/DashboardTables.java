package org.satoshispark.dashboard;

import java.util.List;
import java.util.function.Function;
import org.satoshispark.kit.Transactions;

/** The service's tables, for tests: emptied before each, read back as the verifier would. */
record DashboardTables(Transactions transactions) {

    void empty() {
        for (var model : Fold.MODELS) {
            run("delete from " + model.table());
        }
        for (var table : List.of("activity", "feed", "inbox", "dead_letter", "generation")) {
            run("delete from " + table);
        }
        run("insert into generation (number, state) values (1, 'live')");
    }

    List<Object[]> run(String statement, Object... parameters) {
        return transactions
                .open(work -> work.sql().query(statement, parameters))
                .await()
                .atMost(Transactions.PATIENCE);
    }

    Function<String, List<Object[]>> select() {
        return statement -> run(statement);
    }

    long count(String table) {
        return (Long) run("select count(*) from " + table).getFirst()[0];
    }
}
