package org.satoshispark.localstack.lightning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a small program to its end and reads what it said. */
final class Command {
    private Command() {}

    /**
     * What a program said.
     *
     * @param text standard output, then what went wrong
     */
    record Answer(int exitCode, String text) {
        boolean isOk() {
            return exitCode == 0;
        }

        /** @throws IllegalStateException with what the program said */
        Answer expectOk(String what) {
            if (!isOk()) {
                throw new IllegalStateException(what + " failed: " + text.strip());
            }
            return this;
        }

        /** First value of that name in a JSON answer; empty text when there is none. Enough for lncli, which nests little. */
        String field(String name) {
            Matcher match =
                    Pattern.compile("\"" + name + "\":\\s*\"?([^\",}\\s]*)").matcher(text);
            return match.find() ? match.group(1) : "";
        }

        long number(String name) {
            String value = field(name);
            return value.isEmpty() ? 0 : Long.parseLong(value);
        }

        boolean holds(String name) {
            return field(name).equals("true");
        }
    }

    static Answer run(String... words) {
        return run(List.of(words));
    }

    static Answer run(List<String> first, String... more) {
        return run(Stream.concat(first.stream(), Stream.of(more)).toList());
    }

    static Answer run(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
