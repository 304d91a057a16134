package org.satoshispark.localstack.postgres;

import java.nio.file.Path;

/**
 * What lies in the home of a cluster.
 *
 * @param home reachable by the user that runs the server
 */
public record PostgresFolders(Path home) {
    Path data() {
        return home.resolve("data");
    }

    /** WAL segments, each as soon as it is full; collected only while this folder exists. */
    Path archive() {
        return home.resolve("archive");
    }

    /** One folder for each base backup, named so that names sort by age. */
    Path backups() {
        return home.resolve("backups");
    }

    /** Where clusters are brought up at an earlier moment. */
    Path restored() {
        return home.resolve("restored");
    }

    /** Value of {@code archive_command}: does nothing until the first backup has made the folder. */
    String archiveCommand() {
        String folder = archive().toString();
        return "test ! -d \"%1$s\" || test -f \"%1$s/%%f\" || (cp \"%%p\" \"%1$s/%%f.part\" && mv \"%1$s/%%f.part\" \"%1$s/%%f\")"
                .formatted(folder);
    }

    /** Value of {@code restore_command}. */
    String restoreCommand() {
        return "cp \"" + archive() + "/%f\" \"%p\"";
    }
}
