package org.satoshispark.localstack.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.PartStatus;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.localstack.supervision.Supervisor;

/** {@code satoshi status}: exit code 0 when all is ready, 1 when something is not, 3 when nothing runs. */
public final class Status {
    private final StatusFile.Content content;
    private final String suite;

    public Status(StateFolder state) {
        content = new StatusFile(state.run()).read();
        boolean supervised = new PidFile(state.run(), Supervisor.NAME).living().isPresent();
        if (supervised) {
            suite = content.allReady() ? "ready" : "starting";
        } else {
            suite = content.allReady() ? "unsupervised" : "down";
        }
    }

    /** @return exit code */
    public int run(boolean json) {
        System.out.println(json ? json() : text());
        return switch (suite) {
            case "ready" -> 0;
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
        return text.toString();
    }

    private String json() {
        String parts = parts().stream().map(Status::json).collect(Collectors.joining(","));
        String gateway = content.portBase() == 0 ? "" : "http://127.0.0.1:" + new Ports(content.portBase()).gateway();
        return "{\"suite\":" + quoted(suite) + ",\"gateway\":" + quoted(gateway) + ",\"parts\":[" + parts + "]}";
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
