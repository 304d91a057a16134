package org.satoshispark.localstack.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Main;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.Replicas;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;
import org.satoshispark.localstack.lightning.LightningChoice;
import org.satoshispark.localstack.supervision.Leftovers;
import org.satoshispark.localstack.supervision.PidFile;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.localstack.supervision.Supervisor;

/** {@code satoshi up}: starts the supervisor in a session of its own and shows what is waited for until all is ready. */
public final class Up {
    private static final long SUPERVISOR_START_S = 20;
    private final StateFolder state;
    private final PidFile supervisor;

    public Up(StateFolder state) {
        this.state = state;
        this.supervisor = new PidFile(state.run(), Supervisor.NAME);
    }

    /**
     * Without {@code --detach} it stays, and stops everything at Ctrl-C.
     *
     * @return exit code
     */
    public int run(UpOptions options) throws InterruptedException {
        long began = System.nanoTime();
        boolean detach = options.detach();
        boolean mine = supervisor.living().isEmpty();
        if (mine) {
            stopLeftovers();
            options.replicas().ifPresent(replicas -> replicas.keep(state));
            Preflight.canRun(options.lightning().orElseGet(() -> LightningChoice.kept(state)));
            options.lightning().ifPresent(choice -> choice.keep(state));
            begin(new Suite(state, Ports.wanted()));
        } else {
            options.replicas().ifPresent(this::mustRunAlready);
            options.lightning().ifPresent(this::mustRunAlready);
        }
        if (mine && !detach) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> new Down(state).run()));
        }
        Progress progress = new Progress(state, began);
        if (!progress.follow(supervisor)) {
            return 1;
        }
        Suite suite = new Suite(state, Ports.current(state));
        System.out.println(Summary.of(suite, state, mine ? System.nanoTime() - began : 0));
        if (mine && !detach) {
            System.out.println("Ctrl-C stops everything.");
            return untilItEnds();
        }
        return 0;
    }

    private void mustRunAlready(Replicas wanted) {
        Replicas running = Replicas.kept(state);
        if (!running.toString().equals(wanted.toString())) {
            throw new CannotStart(
                    "The suite runs with " + running + ": ./satoshi down, then up with --replicas again.");
        }
    }

    private void mustRunAlready(LightningChoice wanted) {
        LightningChoice running = LightningChoice.kept(state);
        if (!running.equals(wanted)) {
            throw new CannotStart("The suite runs with " + running + ": ./satoshi down, then up --lightning=" + wanted
                    + " says whether that can follow.");
        }
    }

    /** With as many instances as ran then, before another number is kept. */
    private void stopLeftovers() {
        List<String> left = Leftovers.stop(state.run(), new Suite(state, Ports.wanted()).parts());
        if (!left.isEmpty()) {
            System.out.println("Stopped what an earlier run that was killed had left: " + String.join(", ", left));
        }
    }

    private void begin(Suite suite) throws InterruptedException {
        Preflight.enoughDisk(state.root(), Preflight.NEEDED_BYTES);
        Preflight.portsFree(suite.ports(), suite.parts());
        OutgoingPorts.read(OutgoingPorts.OF_THE_KERNEL)
                .flatMap(outgoing -> outgoing.warning(suite.ports(), suite.parts()))
                .ifPresent(System.err::println);
        new StatusFile(state.run()).delete();
        Process process = spawn();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SUPERVISOR_START_S);
        while (supervisor.living().isEmpty()) {
            boolean over = process.waitFor(50, TimeUnit.MILLISECONDS);
            if (over || System.nanoTime() > end) {
                throw new CannotStart("The supervisor did not start; its words are in " + state.log(Supervisor.NAME));
            }
        }
    }

    private Process spawn() {
        List<String> words = new ArrayList<>(ownSession());
        words.addAll(JavaCommand.java(64, "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(Main.class.getName(), "supervise"));
        File log = state.log(Supervisor.NAME).toFile();
        try {
            return new ProcessBuilder(words)
                    .directory(Parts.checkout().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that a Ctrl-C or a closed terminal reaches us alone, and the parts are stopped in the right order. */
    private static List<String> ownSession() {
        boolean setsid = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .anyMatch(folder -> Path.of(folder, "setsid").toFile().canExecute());
        return setsid ? List.of("setsid") : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV");
    }

    private int untilItEnds() throws InterruptedException {
        Optional<ProcessHandle> living = supervisor.living();
        if (living.isPresent()) {
            living.get().onExit().join();
        }
        System.out.println("The suite has ended.");
        return 0;
    }
}
