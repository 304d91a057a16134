package org.satoshispark.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;

/**
 * {@code ./satoshi bench [seconds]}: donations requested to visible on the dashboard, spread over campaigns and all on one,
 * against TPC-B transactions of the same PostgreSQL in the same run. Figures of one machine mean nothing; ratios do.
 */
public final class Bench {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;

    private Bench() {}

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var length = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        var api = new Api(Surroundings.origin());
        System.out.println("Gathering " + CLIENTS + " donors with money and " + CLIENTS + " campaigns ...");
        var crowd = Crowd.gather(api, CLIENTS, CLIENTS);
        System.out.println("Warming up for " + length.toSeconds() + " s ...");
        DonationLoad.run("warm-up", crowd, crowd.campaigns(), length);
        var rounds = new Round[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            System.out.println("Round " + (i + 1) + " of " + ROUNDS + ": TPC-B, spread, hot; " + length.toSeconds()
                    + " s each and the time to drain ...");
            rounds[i] = round(crowd, length);
            System.out.println("  " + rounds[i].line());
        }
        report(length, rounds);
    }

    private record Round(double tpcB, DonationLoad.Outcome spread, DonationLoad.Outcome hot) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "TPC-B %.0f/s | spread %.0f/s p50 %.0f ms p99 %.0f ms | hot %.0f/s p50 %.0f ms p99 %.0f ms",
                    tpcB,
                    spread.perSecond(),
                    spread.latencyMs().get("p50"),
                    spread.latencyMs().get("p99"),
                    hot.perSecond(),
                    hot.latencyMs().get("p50"),
                    hot.latencyMs().get("p99"));
        }
    }

    private static Round round(Crowd crowd, Duration length)
            throws SQLException, InterruptedException, ExecutionException {
        var tpcB = TpcB.run(database(), "postgres", Surroundings.superuserPassword(), CLIENTS, length);
        var spread = DonationLoad.run("spread", crowd, crowd.campaigns(), length);
        var hot = DonationLoad.run("hot", crowd, List.of(crowd.campaigns().getFirst()), length);
        return new Round(tpcB, spread, hot);
    }

    private static String database() throws SQLException {
        try (var admin = DriverManager.getConnection(
                        Surroundings.jdbcUrl("postgres"), "postgres", Surroundings.superuserPassword());
                var statement = admin.createStatement();
                var known = statement.executeQuery("select from pg_database where datname = 'bench'")) {
            if (!known.next()) {
                try (var create = admin.createStatement()) {
                    create.execute("create database bench");
                }
            }
        }
        return Surroundings.jdbcUrl("bench");
    }

    private static void report(Duration length, Round[] rounds) throws IOException {
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put(
                "donations spread / TPC-B",
                median(rounds, round -> round.spread().perSecond() / round.tpcB()));
        ratios.put("donations hot / TPC-B", median(rounds, round -> round.hot().perSecond() / round.tpcB()));
        ratios.put(
                "hot / spread",
                median(rounds, round -> round.hot().perSecond() / round.spread().perSecond()));
        System.out.println("Medians of " + ROUNDS + " rounds:");
        ratios.forEach((name, ratio) -> System.out.printf(Locale.ROOT, "  %-26s %.3f%n", name, ratio));
        var file = Path.of("benchmarks", "target", "donations.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        file.toFile(),
                        Map.of(
                                "at",
                                Instant.now().toString(),
                                "processors",
                                Runtime.getRuntime().availableProcessors(),
                                "clients",
                                CLIENTS,
                                "secondsPerLeg",
                                length.toSeconds(),
                                "ratios",
                                ratios,
                                "rounds",
                                rounds));
        System.out.println("Written to " + file);
    }

    private static double median(Round[] rounds, java.util.function.ToDoubleFunction<Round> figure) {
        return java.util.Arrays.stream(rounds).mapToDouble(figure).sorted().toArray()[rounds.length / 2];
    }
}
