package org.satoshispark.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What this project accepts, kept in its folder {@code audit}.
 *
 * @param licences SPDX ids
 * @param accepted what was looked into and may stay: a finding begins with the key; the value says why
 * @param lock     package URL → SHA-256 of the file that was looked at
 */
record Policy(Set<String> licences, Map<String, String> accepted, Map<String, String> lock) {
    static final String LOCK = "components.lock";

    static Policy of(Path folder) throws IOException {
        JsonNode told =
                new ObjectMapper().readTree(folder.resolve("policy.json").toFile());
        var licences = new HashSet<String>();
        told.path("licences").forEach(licence -> licences.add(licence.asText()));
        var accepted = new HashMap<String, String>();
        told.path("accepted")
                .fields()
                .forEachRemaining(
                        one -> accepted.put(one.getKey(), one.getValue().asText()));
        return new Policy(licences, accepted, lock(folder.resolve(LOCK)));
    }

    private static Map<String, String> lock(Path file) throws IOException {
        var lock = new HashMap<String, String>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var words = line.split(" ");
                    lock.put(words[0], words[1]);
                }
            }
        }
        return lock;
    }
}
