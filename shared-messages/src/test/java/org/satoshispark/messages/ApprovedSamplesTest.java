package org.satoshispark.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing on the wire changes by accident: each message has an approved sample that is never edited, only added. */
class ApprovedSamplesTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Catalogue.Entry> entries() {
        return Catalogue.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isWrittenAsApproved(Catalogue.Entry entry) throws IOException {
        var written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.of(entry.record())) + "\n";
        assertEquals(approved(entry), written);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isReadFromItsApprovedSample(Catalogue.Entry entry) throws IOException {
        assertEquals(Samples.of(entry.record()), JSON.readValue(approved(entry), entry.record()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void toleratesWhatANewerProducerAdds(Catalogue.Entry entry) throws IOException {
        var newer = (ObjectNode) JSON.readTree(approved(entry));
        newer.put("addedLater", "by a newer producer");
        assertEquals(Samples.of(entry.record()), JSON.treeToValue(newer, entry.record()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void refusesASampleWithoutItsSubject(Catalogue.Entry entry) throws IOException {
        var broken = (ObjectNode) JSON.readTree(approved(entry));
        broken.remove(entry.record().getRecordComponents()[0].getName());
        assertThrows(IOException.class, () -> JSON.treeToValue(broken, entry.record()));
    }

    private static String approved(Catalogue.Entry entry) throws IOException {
        var name = "/approved/" + entry.type() + ".json";
        try (var sample = ApprovedSamplesTest.class.getResourceAsStream(name)) {
            assertNotNull(sample, "src/test/resources" + name + " is missing: a new message needs an approved sample");
            return new String(sample.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
