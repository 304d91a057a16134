package org.satoshispark.kit.pg;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.satoshispark.kit.Sql;

/** {@link Sql} on a Vert.x connection or pool. */
public final class PgSql implements Sql {
    private final SqlClient client;

    public PgSql(SqlClient client) {
        this.client = client;
    }

    @Override
    public Uni<List<Object[]>> query(String statement, Object... parameters) {
        return client.preparedQuery(statement)
                .execute(Tuple.from(Arrays.asList(parameters)))
                .map(PgSql::columns);
    }

    private static List<Object[]> columns(RowSet<Row> rows) {
        var list = new ArrayList<Object[]>(rows.size());
        for (var row : rows) {
            var columns = new Object[row.size()];
            Arrays.setAll(columns, row::getValue);
            list.add(columns);
        }
        return list;
    }
}
