package org.satoshispark.system.operate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.satoshispark.localstack.CutOff;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;

/** Keeps a service from its own data while these are not as they should be: its roles may not log in, its instances are killed. */
final class Fence {
    private final SparkContext context;
    private final CutOff cutOff;

    Fence(SparkContext context) {
        this.context = context;
        this.cutOff = CutOff.of(StateFolder.ofCheckout(), context.id());
    }

    /** Instances are not started again until {@link #open}, over restarts of everything. */
    void close(Connection superuser) throws SQLException {
        cutOff.begin();
        shut(superuser);
        instances().forEach(instance -> instance.living().ifPresent(ProcessHandle::destroyForcibly));
    }

    /** The part of {@link #close} that belongs to the transaction of who calls. */
    void shut(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var role : roles()) {
                statement.execute("alter role " + role + " nologin");
            }
            for (var role : roles()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role + "'");
            }
        }
    }

    void open(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var role : roles()) {
                statement.execute("alter role " + role + " login");
            }
        }
        cutOff.end();
    }

    boolean isOpen(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("select bool_and(rolcanlogin) from pg_roles where rolname in ('"
                        + String.join("', '", roles()) + "')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private List<String> roles() {
        return List.of(context.id() + "_owner", context.id() + "_runtime");
    }

    private List<PidFile> instances() {
        var run = StateFolder.ofCheckout().run();
        return new StatusFile(run)
                .read().parts().stream()
                        .map(part -> part.name())
                        .filter(name -> name.matches(context.id() + "(-\\d)?"))
                        .map(name -> new PidFile(run, name))
                        .toList();
    }
}
