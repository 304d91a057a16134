package org.satoshispark.system.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** What is known against libraries: our own records, and an export of OSV that somebody brought along. */
final class Advisories {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, List<Advisory>> byName = new HashMap<>();
    private int count;

    /** All records of a folder, or of a zip as OSV publishes one for each ecosystem: one JSON document per advisory. */
    void read(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (var files = Files.list(place)) {
                for (var file : files.filter(one -> one.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    try (var content = Files.newInputStream(file)) {
                        add(content);
                    }
                }
            }
        } else if (Files.exists(place)) {
            try (var zip = new ZipFile(place.toFile())) {
                for (var entry : zip.stream()
                        .filter(one -> one.getName().endsWith(".json"))
                        .toList()) {
                    try (var content = zip.getInputStream(entry)) {
                        add(content);
                    }
                }
            }
        } else {
            throw new CannotAudit("there is no file " + place + " with advisories");
        }
    }

    private void add(InputStream content) throws IOException {
        var advisory = new Advisory(JSON.readTree(content));
        if (advisory.stands() && !advisory.names().isEmpty()) {
            count++;
            advisory.names().stream().distinct().forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(advisory));
        }
    }

    int count() {
        return count;
    }

    List<String> against(Component component) {
        return byName.getOrDefault(component.name(), List.of()).stream()
                .flatMap(advisory -> advisory.affects(component).stream())
                .distinct()
                .toList();
    }
}
