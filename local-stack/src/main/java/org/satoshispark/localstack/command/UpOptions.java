package org.satoshispark.localstack.command;

import java.util.List;
import java.util.Optional;
import org.satoshispark.localstack.Replicas;
import org.satoshispark.localstack.lightning.LightningChoice;

/**
 * What was said behind {@code up}.
 *
 * @param detach return when all is ready
 * @param replicas empty when nothing was said: then what the state keeps holds
 * @param lightning the same
 */
public record UpOptions(boolean detach, Optional<Replicas> replicas, Optional<LightningChoice> lightning) {
    private static final String DETACH = "--detach";
    private static final String REPLICAS = "--replicas";
    private static final String LIGHTNING = "--lightning";

    /** @throws IllegalArgumentException for anything misspelt: it must not start something else than was meant */
    public static UpOptions parse(List<String> words) {
        boolean detach = false;
        Optional<Replicas> replicas = Optional.empty();
        Optional<LightningChoice> lightning = Optional.empty();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.equals(DETACH)) {
                detach = true;
            } else if (word.startsWith(REPLICAS + "=")) {
                replicas = Optional.of(Replicas.parse(word.substring(REPLICAS.length() + 1)));
            } else if (word.equals(REPLICAS) && at + 1 < words.size()) {
                at++;
                replicas = Optional.of(Replicas.parse(words.get(at)));
            } else if (word.startsWith(LIGHTNING + "=")) {
                lightning = Optional.of(LightningChoice.parse(word.substring(LIGHTNING.length() + 1)));
            } else if (word.equals(LIGHTNING) && at + 1 < words.size()) {
                at++;
                lightning = Optional.of(LightningChoice.parse(words.get(at)));
            } else if (word.equals(REPLICAS) || word.equals(LIGHTNING)) {
                throw new IllegalArgumentException(
                        word + " needs a value, as in --replicas bitcoin=2,accounting=2 or --lightning=lnd");
            } else {
                throw new IllegalArgumentException("There is no option " + word
                        + "; up takes --detach, --replicas bitcoin=2,accounting=2 and --lightning=lnd");
            }
        }
        return new UpOptions(detach, replicas, lightning);
    }
}
