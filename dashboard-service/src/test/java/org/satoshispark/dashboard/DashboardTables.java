package org.satoshispark.dashboard;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.satoshispark.kit.Transactions;

/** The service's tables, for tests: emptied before each, read back as the verifier would. */
record DashboardTables(Transactions transactions) {

    void empty() {
        for (var model : Fold.MODELS) {
            run("delete from " + model.table());
        }
        for (var table : List.of("activity", "feed", "inbox", "generation")) {
            run("delete from " + table);
        }
        run("insert into generation (number, state) values (1, 'live')");
        asOwner("delete from dead_letter");
    }

    /** What was buried stays for the service itself; only the owner of the schema may clear it. */
    private static void asOwner(String statement) {
        try (var owner = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.flyway.username"),
                        setting("quarkus.flyway.password"));
                var sql = owner.createStatement()) {
            sql.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(statement, refused);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
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
