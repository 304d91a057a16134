package org.satoshispark.system.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.satoshispark.localstack.Parts;

/**
 * {@code ./satoshi audit [--osv FILE] [--lock]}: holds everything that is deployed to what is known and allowed. Needs no
 * network; {@code --osv} names an export of OSV's Maven advisories, {@code --lock} takes what is there as looked at.
 */
public final class Audit {
    private Audit() {}

    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(run(Parts.checkout(), List.of(arguments)) ? 0 : 1);
        } catch (CannotAudit missing) {
            System.err.println("The audit cannot be made: " + missing.getMessage() + ".");
            System.exit(2);
        }
    }

    /** Whether nothing was found. */
    static boolean run(Path checkout, List<String> words) throws IOException {
        var folder = checkout.resolve("audit");
        var osv = osv(words);
        var deployables = Deployable.of(checkout);
        if (words.contains("--lock")) {
            lock(deployables, folder.resolve(Policy.LOCK));
        }
        var advisories = new Advisories();
        advisories.read(folder.resolve("advisories"));
        if (osv != null) {
            advisories.read(osv);
        }
        var findings = new Inspection(Policy.of(folder), advisories).of(deployables);
        findings.forEach(finding -> System.out.println("  " + finding));
        System.out.println(findings.size() + " findings in " + libraries(deployables) + " libraries of "
                + deployables.size() + " deployables, held to " + advisories.count() + " advisories"
                + (osv == null
                        ? ", those of audit/advisories alone: bring OSV's with --osv FILE (audit/README.md)"
                        : ""));
        return findings.isEmpty();
    }

    private static Path osv(List<String> words) {
        for (int word = 0; word < words.size(); word++) {
            switch (words.get(word)) {
                case "--lock" -> {}
                case "--osv" -> {
                    if (word + 1 == words.size()) {
                        throw new CannotAudit("--osv needs a file");
                    }
                    word++;
                }
                default -> throw new CannotAudit("there is no option " + words.get(word));
            }
        }
        var at = words.indexOf("--osv");
        return at < 0 ? null : Path.of(words.get(at + 1));
    }

    private static long libraries(List<Deployable> deployables) {
        return deployables.stream()
                .flatMap(deployable -> deployable.components().stream().map(Component::purl))
                .distinct()
                .count();
    }

    private static void lock(List<Deployable> deployables, Path file) throws IOException {
        var lines = new TreeMap<String, String>();
        deployables.forEach(deployable ->
                deployable.components().forEach(component -> lines.put(component.purl(), component.sha256())));
        var text = new StringBuilder(
                "# Package URL and SHA-256 of each library that is deployed. Made by ./satoshi audit --lock.\n");
        lines.forEach(
                (purl, sha256) -> text.append(purl).append(' ').append(sha256).append('\n'));
        Files.writeString(file, text);
    }
}
