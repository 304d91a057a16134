package org.satoshispark.kit.memory;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.kit.Sql;

/** The table {@code idempotency_key} in memory: understands the three statements of the kit's IdempotencyKeys. */
final class InMemoryKeys implements Sql {
    private final InMemoryTransactions transactions;
    private final Map<String, Object[]> answers = new HashMap<>();

    InMemoryKeys(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<List<Object[]>> query(String statement, Object... given) {
        transactions.calls().before(PortCalls.Call.WRITE, "keys");
        var row = name(given);
        var answer =
                switch (statement.substring(0, statement.indexOf(' '))) {
                    case "insert" -> claim(row, given);
                    case "update" -> store(row, given);
                    case "select" -> stored(row);
                    default -> throw new UnsupportedOperationException("there is no SQL in memory: " + statement);
                };
        transactions.calls().after(PortCalls.Call.WRITE, "keys");
        return Uni.createFrom().item(answer);
    }

    Uni<List<Object[]>> read(String statement, Object... given) {
        if (!statement.contains("idempotency_key")) {
            throw new UnsupportedOperationException("there is no SQL in memory: give the port a reading of its own");
        }
        return Uni.createFrom().item(stored(name(given)));
    }

    private List<Object[]> claim(String row, Object... given) {
        if (answers.containsKey(row)) {
            return List.of();
        }
        transactions.onCommit(() -> answers.put(row, new Object[] {given[3], null, null, null, null}));
        return List.<Object[]>of(new Object[] {given[2]});
    }

    private List<Object[]> store(String row, Object... given) {
        transactions.onCommit(() -> System.arraycopy(given, 3, answers.get(row), 1, 4));
        return List.of();
    }

    private List<Object[]> stored(String row) {
        var known = answers.get(row);
        return known == null ? List.of() : List.<Object[]>of(known.clone());
    }

    private static String name(Object... given) {
        return given[0] + "/" + given[1] + "/" + given[2];
    }
}
