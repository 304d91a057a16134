package org.satoshispark.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** What is wrong with some versions of a library, in the form of OSV (ossf.github.io/osv-schema). */
record Advisory(JsonNode told) {

    String id() {
        return told.path("id").asText();
    }

    /** Withdrawn ones are kept in the data and no longer said. */
    boolean stands() {
        return !told.has("withdrawn");
    }

    /** Names of the Maven libraries that it speaks of. */
    List<String> names() {
        var names = new ArrayList<String>();
        told.path("affected").forEach(affected -> {
            if (affected.at("/package/ecosystem").asText().equals("Maven")) {
                names.add(affected.at("/package/name").asText());
            }
        });
        return names;
    }

    /** Why the component is affected; empty when it is not. */
    Optional<String> affects(Component component) {
        for (var affected : told.path("affected")) {
            if (affected.at("/package/ecosystem").asText().equals("Maven")
                    && affected.at("/package/name").asText().equals(component.name())
                    && covers(affected, component.version())) {
                return Optional.of(id() + aliases() + " " + told.path("summary").asText() + fixedIn(affected));
            }
        }
        return Optional.empty();
    }

    private static boolean covers(JsonNode affected, String version) {
        for (var named : affected.path("versions")) {
            if (named.asText().equals(version)) {
                return true;
            }
        }
        for (var range : affected.path("ranges")) {
            if (!range.path("type").asText().equals("GIT") && within(range.path("events"), version)) {
                return true;
            }
        }
        return false;
    }

    /** Events are in order: introduced opens, fixed closes before itself, last_affected closes after itself. */
    private static boolean within(JsonNode events, String text) {
        var version = new ComparableVersion(text);
        var open = false;
        for (var event : events) {
            if (event.has("introduced")) {
                var from = event.path("introduced").asText();
                open = open || from.equals("0") || version.compareTo(new ComparableVersion(from)) >= 0;
            } else if (event.has("fixed")) {
                open = open
                        && version.compareTo(new ComparableVersion(
                                        event.path("fixed").asText()))
                                < 0;
            } else if (event.has("last_affected")) {
                open = open
                        && version.compareTo(new ComparableVersion(
                                        event.path("last_affected").asText()))
                                <= 0;
            }
        }
        return open;
    }

    private String aliases() {
        var aliases = new ArrayList<String>();
        told.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return aliases.isEmpty() ? "" : " " + aliases;
    }

    private static String fixedIn(JsonNode affected) {
        var fixed = new ArrayList<String>();
        affected.findValues("fixed").forEach(version -> fixed.add(version.asText()));
        return fixed.isEmpty() ? "; no version is known to be good" : "; fixed in " + String.join(", ", fixed);
    }
}
