package org.satoshispark.localstack.supervision;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.parts.Part;

/** Children of a supervisor that was killed: found by id and start time, never by name, and stopped in order. */
public final class Leftovers {
    private Leftovers() {}

    /** @return names of the parts that were still running */
    public static List<String> stop(Path runFolder, List<Part> suite) {
        Map<Part, ProcessHandle> living = new HashMap<>();
        for (Part part : suite) {
            new PidFile(runFolder, part.name()).living().ifPresent(process -> living.put(part, process));
        }
        Stopping.inOrder(living);
        suite.forEach(part -> new PidFile(runFolder, part.name()).delete());
        return living.keySet().stream().map(Part::name).sorted().toList();
    }
}
