package org.satoshispark.localstack.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.parts.Part;

/** The supervisor's own view of all parts; every change goes to the status file at once. */
final class StatusBoard {
    private final StatusFile file;
    private final int portBase;
    private final Map<String, PartStatus> parts = new LinkedHashMap<>();

    StatusBoard(StatusFile file, int portBase, List<Part> suite) {
        this.file = file;
        this.portBase = portBase;
        for (Part part : suite) {
            parts.put(part.name(), status(part, PartState.WAITING, 0, 0, ""));
        }
        file.write(portBase, parts.values());
    }

    synchronized void set(Part part, PartState state, long pid, int restarts, String detail) {
        PartStatus before = parts.put(part.name(), status(part, state, pid, restarts, detail));
        if (before.state() != state || !before.detail().equals(detail) || before.pid() != pid) {
            file.write(portBase, parts.values());
        }
        notifyAll();
    }

    /** Waits until all named parts have been ready once; parts that are not in the suite are not waited for. */
    synchronized void awaitReady(Iterable<String> names) throws InterruptedException {
        for (String name : names) {
            while (parts.containsKey(name) && parts.get(name).state() != PartState.READY) {
                wait();
            }
        }
    }

    private static PartStatus status(Part part, PartState state, long pid, int restarts, String detail) {
        return new PartStatus(
                part.name(), state, part.ports().getFirst(), pid, restarts, System.currentTimeMillis(), detail);
    }
}
