package org.satoshispark.system.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Outside;
import org.satoshispark.system.topics.Topics;

/** Everything that is needed to understand a violation, in one folder: logs, records, tables, the node's books. */
public final class Leavings {
    private static final List<String> TABLES = List.of(
            "accounting.account",
            "accounting.journal_entry",
            "accounting.posting",
            "accounting.hold",
            "accounting.rejection",
            "accounting.alarm",
            "bitcoin.deposit",
            "bitcoin.withdrawal",
            "bitcoin.payment_history",
            "bitcoin.unclaimed",
            "bitcoin.alarm",
            "crowdfunding.campaign",
            "crowdfunding.donation",
            "accounting.dead_letter",
            "bitcoin.dead_letter",
            "crowdfunding.dead_letter",
            "dashboard.dead_letter");

    private final Path folder;

    public Leavings(Path folder) {
        this.folder = folder;
    }

    /** One thing that cannot be had keeps none of the others from being kept. */
    public void keep() {
        attempt("logs", this::logs);
        attempt("records", this::records);
        attempt("tables", this::tables);
        attempt(
                "node",
                () -> Files.writeString(
                        folder.resolve("node.json"),
                        new Outside(new Api(Surroundings.origin()))
                                .books()
                                .body()
                                .toPrettyString()));
    }

    private interface Keeping {
        void keep() throws IOException, SQLException;
    }

    private void attempt(String what, Keeping keeping) {
        try {
            keeping.keep();
        } catch (IOException | SQLException | RuntimeException lost) {
            System.err.println("could not keep " + what + ": " + lost);
        }
    }

    private void logs() throws IOException {
        var into = Files.createDirectories(folder.resolve("logs"));
        try (Stream<Path> logs = Files.list(StateFolder.ofCheckout().logs())) {
            for (var log : logs.toList()) {
                Files.copy(log, into.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** All facts in their order; those about one subject are found by its id. */
    private void records() throws IOException {
        var json = new ObjectMapper();
        var lines = new ArrayList<String>();
        for (var said : Topics.all()) {
            try {
                lines.add(Topics.position(said.topic(), said.partition(), said.offset()) + " "
                        + json.writeValueAsString(said.headers()) + " " + said.payload());
            } catch (JsonProcessingException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        Files.write(folder.resolve("records.txt"), lines);
    }

    private void tables() throws IOException, SQLException {
        var into = Files.createDirectories(folder.resolve("tables"));
        try (var database = Surroundings.reader()) {
            var copying = database.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TABLES) {
                try (var file = Files.newOutputStream(into.resolve(table + ".csv"))) {
                    copying.copyOut("copy (select * from " + table + ") to stdout with (format csv, header)", file);
                }
            }
        }
    }
}
