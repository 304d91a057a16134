package org.satoshispark.localstack.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;
import org.satoshispark.localstack.postgres.OutboxFlow;
import org.satoshispark.localstack.postgres.PostgresBootstrap;
import org.satoshispark.localstack.supervision.PartStatus;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.localstack.supervision.Supervisor;

/**
 * {@code satoshi status}: exit code 0 when all is ready and events flow, 1 when something is not, 3 when nothing runs.
 */
public final class Status {
    private final StateFolder state;
    private final StatusFile.Content content;
    private final String suite;
    private final Optional<OutboxFlow> flow;

    public Status(StateFolder state) {
        this.state = state;
        content = new StatusFile(state.run()).read();
        boolean supervised = new PidFile(state.run(), Supervisor.NAME).living().isPresent();
        if (supervised) {
            suite = content.allReady() ? "ready" : "starting";
        } else {
            suite = content.allReady() ? "unsupervised" : "down";
        }
        flow = suite.equals("down") ? Optional.empty() : flow();
    }

    /** Nothing while PostgreSQL does not answer or nothing was ever published: then the parts say what there is to say. */
    private Optional<OutboxFlow> flow() {
        boolean whole = List.of("postgres", "connect").stream().allMatch(name -> content.parts().stream()
                .anyMatch(part -> part.name().equals(name)));
        if (!whole) {
            return Optional.empty();
        }
        Suite running = new Suite(state, new Ports(content.portBase()));
        Properties login = new Properties();
        login.setProperty("user", "spark_verify");
        login.setProperty("password", running.databasePassword("spark_verify"));
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "5");
        try (Connection database =
                DriverManager.getConnection(running.postgres().jdbcUrl(PostgresBootstrap.DATABASE), login)) {
            return Optional.of(OutboxFlow.look(database));
        } catch (SQLException notNow) {
            return Optional.empty();
        }
    }

    private boolean flows() {
        return flow.map(OutboxFlow::flows).orElse(true);
    }

    /** @return exit code */
    public int run(boolean json) {
        System.out.println(json ? json() : text());
        return switch (suite) {
            case "ready" -> flows() ? 0 : 1;
            case "down" -> 3;
            default -> 1;
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder("suite: " + suite);
        if (suite.equals("unsupervised")) {
            text.append(" (the supervisor was killed: ./satoshi up starts afresh with all data, ./satoshi down stops)");
        }
        for (PartStatus part : parts()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  %-15s %-10s port %-6d pid %-8d restarts %-3d %s",
                    part.name(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    part.port(),
                    part.pid(),
                    part.restarts(),
                    part.detail()));
        }
        flow.ifPresent(seen -> text.append(String.format(
                Locale.ROOT, "%n  %-15s %s: %s", "outbox flow", seen.flows() ? "flows" : "STOPPED", seen.detail())));
        return text.toString();
    }

    private String json() {
        String parts = parts().stream().map(Status::json).collect(Collectors.joining(","));
        String gateway = content.portBase() == 0 ? "" : "http://127.0.0.1:" + new Ports(content.portBase()).gateway();
        String outbox = flow.map(seen ->
                        ",\"outboxFlow\":{\"flows\":" + seen.flows() + ",\"detail\":" + quoted(seen.detail()) + "}")
                .orElse("");
        return "{\"suite\":" + quoted(suite) + ",\"gateway\":" + quoted(gateway) + ",\"parts\":[" + parts + "]" + outbox
                + "}";
    }

    private List<PartStatus> parts() {
        return suite.equals("down") ? List.of() : content.parts();
    }

    private static String json(PartStatus part) {
        return "{\"name\":" + quoted(part.name())
                + ",\"state\":" + quoted(part.state().name().toLowerCase(Locale.ROOT))
                + ",\"port\":" + part.port()
                + ",\"pid\":" + part.pid()
                + ",\"restarts\":" + part.restarts()
                + ",\"since\":"
                + quoted(java.time.Instant.ofEpochMilli(part.sinceMs()).toString())
                + ",\"detail\":" + quoted(part.detail()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (letter < 0x20) {
                json.append(String.format(Locale.ROOT, "\\u%04x", letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.append('"').toString();
    }
}
