package org.satoshispark.localstack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.kafka.KafkaPlace;

/** The one Kafka broker; ready when every topic and right is in place. */
public final class KafkaPart implements Part {
    private final KafkaPlace place;

    public KafkaPart(KafkaPlace place) {
        this.place = place;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(place.port(), place.controllerPort());
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.BROKER;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        try {
            Files.createDirectories(place.data());
            Files.deleteIfExists(place.ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> command() {
        List<String> words = new ArrayList<>(JavaCommand.java(256, "-cp", Parts.kafkaClassPath()));
        words.add("org.satoshispark.localstack.kafka.KafkaBroker");
        return words;
    }

    @Override
    public Map<String, String> environment() {
        return place.environment();
    }

    @Override
    public Path directory() {
        return place.data();
    }

    @Override
    public boolean ready() {
        return Files.exists(place.ready());
    }
}
