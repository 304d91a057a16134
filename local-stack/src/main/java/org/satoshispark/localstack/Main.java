package org.satoshispark.localstack;

import java.util.List;
import org.satoshispark.localstack.command.CannotStart;
import org.satoshispark.localstack.command.Down;
import org.satoshispark.localstack.command.Status;
import org.satoshispark.localstack.command.Up;
import org.satoshispark.localstack.command.UpOptions;
import org.satoshispark.localstack.supervision.SingleRun;
import org.satoshispark.localstack.supervision.Supervisor;

/** Entry of {@code ./satoshi up|status|down}, and of the supervisor that {@code up} leaves behind. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        try {
            System.exit(run(words));
        } catch (CannotStart | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> words) throws InterruptedException {
        StateFolder state = StateFolder.ofCheckout();
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "up" -> new Up(state).run(UpOptions.parse(words.subList(1, words.size())));
            case "status" -> new Status(state).run(option(words, "--json"));
            case "down" -> new Down(state).run();
            case "supervise" -> supervise(state);
            default ->
                throw new IllegalArgumentException("Commands: up [--detach] [--replicas ...], status [--json], down");
        };
    }

    /** A misspelt option must not start or tell something else than was meant. */
    private static boolean option(List<String> words, String known) {
        List<String> options = words.subList(1, words.size());
        options.stream().filter(word -> !word.equals(known)).findFirst().ifPresent(word -> {
            throw new IllegalArgumentException(
                    "There is no option " + word + "; " + words.getFirst() + " takes " + known);
        });
        return !options.isEmpty();
    }

    private static int supervise(StateFolder state) throws InterruptedException {
        if (!SingleRun.begin(state.run())) {
            throw new CannotStart("Another supervisor runs for " + state.root());
        }
        Supervisor supervisor = new Supervisor(state, new Suite(state, Ports.wanted()));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::endAndWait));
        supervisor.run();
        return 1;
    }
}
