package org.satoshispark.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One library of a deployable, as its CycloneDX document tells.
 *
 * @param name     {@code group:artifact}, as advisories name it
 * @param purl     package URL without qualifiers but the classifier
 * @param sha256   of the very file, empty when it is unknown
 * @param licences SPDX ids, or names where there is no id
 */
record Component(String name, String version, String purl, String sha256, List<String> licences) {
    static Component of(JsonNode told) {
        var licences = new ArrayList<String>();
        told.path("licenses").forEach(one -> {
            var licence = one.path("license");
            licences.add(licence.path("id")
                    .asText(licence.path("name").asText(one.path("expression").asText())));
        });
        var sha = "";
        for (var hash : told.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                sha = hash.path("content").asText();
            }
        }
        return new Component(
                told.path("group").asText() + ":" + told.path("name").asText(),
                told.path("version").asText(),
                told.path("purl").asText().replaceAll("[?&]type=jar", "").replace("&classifier", "?classifier"),
                sha,
                List.copyOf(licences));
    }

    /** Ours, built from this checkout. */
    boolean isOurs() {
        return name.startsWith("org.satoshispark:");
    }
}
