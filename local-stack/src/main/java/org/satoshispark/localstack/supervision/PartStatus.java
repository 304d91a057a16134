package org.satoshispark.localstack.supervision;

/**
 * One line of the status file.
 *
 * @param pid 0 when there is no process
 * @param restarts how often the supervisor had to start it again
 * @param sinceMs when it came into this state, in milliseconds since 1970
 * @param detail what is waited for or what went wrong; empty when all is well
 */
public record PartStatus(String name, PartState state, int port, long pid, int restarts, long sinceMs, String detail) {
    String line() {
        return String.join(
                "\t",
                name,
                state.name(),
                Integer.toString(port),
                Long.toString(pid),
                Integer.toString(restarts),
                Long.toString(sinceMs),
                detail.replaceAll("[\\t\\r\\n]+", " "));
    }

    static PartStatus parse(String line) {
        String[] words = line.split("\t", -1);
        return new PartStatus(
                words[0],
                PartState.valueOf(words[1]),
                Integer.parseInt(words[2]),
                Long.parseLong(words[3]),
                Integer.parseInt(words[4]),
                Long.parseLong(words[5]),
                words[6]);
    }
}
