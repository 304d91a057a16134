package org.satoshispark.system.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit, shown red on everything that it looks for, and green on a library that is as it should be. */
class AuditCanFailTest {
    private static final Component GOOD = component("io.netty:netty-codec-http", "4.1.138.Final", "aa", "Apache-2.0");
    private static final String RECORD = """
            {"id": "CVE-1", "summary": "smuggles requests", "affected": [{
              "package": {"ecosystem": "Maven", "name": "io.netty:netty-codec-http"},
              "ranges": [{"type": "ECOSYSTEM", "events": [%s]}]}]}""";

    @TempDir
    Path folder;

    private final Advisories advisories = new Advisories();
    private Map<String, String> accepted = Map.of();

    @BeforeEach
    void known() throws IOException {
        known("CVE-1.json", RECORD.formatted("{\"introduced\": \"4.1.0.Final\"}, {\"fixed\": \"4.1.138.Final\"}"));
    }

    @Test
    void aLibraryThatIsAsItShouldBeIsNoFinding() {
        assertEquals(List.of(), found(GOOD));
    }

    @Test
    void aVulnerableLibraryIsFoundAndMayBeAcceptedForOneVersion() {
        var planted = component(GOOD.name(), "4.1.130.Final", "aa", "Apache-2.0");
        var found = found(planted);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().startsWith("advisory: " + planted.purl() + " CVE-1"), found.toString());
        assertTrue(found.getFirst().endsWith("fixed in 4.1.138.Final"), found.toString());
        accepted = Map.of("advisory: " + planted.purl() + " CVE-1", "looked into");
        assertEquals(List.of(), found(planted));
        assertEquals(
                1,
                found(component(GOOD.name(), "4.1.131.Final", "aa", "Apache-2.0"))
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "4.0.9.Final, false", "4.1.0.Final, true", "4.1.9.Final, true", "4.1.100.Final, true",
        "4.1.138.Final, false", "4.1.140.Final, false", "4.2.1.Final, true", "4.2.2.Final, false"
    })
    void rangesAreReadAsMavenOrdersVersions(String version, boolean affected) throws IOException {
        var advisory = new Advisory(new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(RECORD.formatted("{\"introduced\": \"4.1.0.Final\"}, {\"fixed\": \"4.1.138.Final\"},"
                        + " {\"introduced\": \"4.2.0.Final\"}, {\"last_affected\": \"4.2.1.Final\"}")));
        assertEquals(
                affected,
                advisory.affects(component(GOOD.name(), version, "aa", "MIT")).isPresent());
    }

    @Test
    void anExportOfOsvIsReadAndWhatWasWithdrawnIsNot() throws IOException {
        var zip = folder.resolve("all.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("GHSA-2.json"));
            out.write(RECORD.replace("CVE-1", "GHSA-2")
                    .formatted("{\"introduced\": \"0\"}")
                    .getBytes());
            out.putNextEntry(new ZipEntry("GHSA-3.json"));
            out.write(RECORD.replace("\"CVE-1\",", "\"GHSA-3\", \"withdrawn\": \"2026-01-01T00:00:00Z\",")
                    .formatted("{\"introduced\": \"0\"}")
                    .getBytes());
        }
        advisories.read(zip);
        var found = found(GOOD);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().contains("GHSA-2"), found.toString());
        assertThrows(CannotAudit.class, () -> advisories.read(folder.resolve("nowhere.zip")));
    }

    @Test
    void aLicenceThatNobodyAllowedIsFound() {
        assertTrue(found(component(GOOD.name(), GOOD.version(), "aa", "AGPL-3.0"))
                .getFirst()
                .startsWith("licence: "));
        assertTrue(
                found(component(GOOD.name(), GOOD.version(), "aa")).getFirst().startsWith("licence: "));
        assertEquals(List.of(), found(component(GOOD.name(), GOOD.version(), "aa", "AGPL-3.0", "MIT")));
    }

    @Test
    void anotherFileThanWasLockedIsFound() {
        assertTrue(found(component(GOOD.name(), GOOD.version(), "bb", "MIT"))
                .getFirst()
                .startsWith("lock: "));
        assertEquals(
                List.of("lock: pkg:maven/x/new@1 is not locked; look at it, then ./satoshi audit --lock"),
                found(GOOD, component("x:new", "1", "aa", "MIT")));
        assertEquals(List.of("lock: " + GOOD.purl() + " is locked and used by nobody"), found());
    }

    @Test
    void twoVersionsAndSnapshotsAreFound() {
        var found = found(GOOD, component(GOOD.name(), "4.1.139.Final-SNAPSHOT", "aa", "MIT"));
        assertTrue(found.stream().anyMatch(one -> one.startsWith("snapshot: ")), found.toString());
        assertTrue(
                found.contains(
                        "versions: io.netty:netty-codec-http is there as 4.1.138.Final and 4.1.139.Final-SNAPSHOT"),
                found.toString());
    }

    /** Of the components, each version of {@link #GOOD} is locked with aa. */
    private List<String> found(Component... components) {
        var lock = new java.util.HashMap<String, String>();
        if (components.length == 0) {
            lock.put(GOOD.purl(), "aa");
        }
        for (var component : components) {
            if (component.name().equals(GOOD.name())) {
                lock.put(component.purl(), "aa");
            }
        }
        var policy = new Policy(Set.of("Apache-2.0", "MIT"), accepted, lock);
        return new Inspection(policy, advisories).of(List.of(new Deployable("gateway", List.of(components))));
    }

    private void known(String name, String record) throws IOException {
        var place = Files.createDirectories(folder.resolve("advisories"));
        Files.writeString(place.resolve(name), record);
        advisories.read(place);
    }

    private static Component component(String name, String version, String sha256, String... licences) {
        return new Component(
                name, version, "pkg:maven/" + name.replace(':', '/') + "@" + version, sha256, List.of(licences));
    }
}
