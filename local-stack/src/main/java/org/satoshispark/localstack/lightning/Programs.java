package org.satoshispark.localstack.lightning;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine, by the folders of PATH. */
final class Programs {
    static final String GO = "go";

    private Programs() {}

    static Optional<Path> find(String name) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Stream.of(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program when it says to be of that very version; another one is not to be trusted with our data folders. */
    static Optional<Path> find(String name, String version) {
        return find(name)
                .filter(program ->
                        Command.run(program.toString(), "--version").text().contains("version " + version));
    }
}
