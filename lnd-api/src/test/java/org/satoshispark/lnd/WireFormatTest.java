package org.satoshispark.lnd;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.invoicesrpc.CancelInvoiceMsg;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.GetStateRequest;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.LightningOuterClass;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.routerrpc.TrackPaymentRequest;
import org.satoshispark.lnd.verrpc.Version;

/** A slip of one digit in a .proto would silently read another field of a real lnd: compares all of them with the tables. */
class WireFormatTest {
    private static final List<FileDescriptor> FILES = List.of(
            LightningOuterClass.getDescriptor(),
            Invoice.getDescriptor().getFile(),
            Payment.getDescriptor().getFile(),
            PayReq.getDescriptor().getFile(),
            GetInfoRequest.getDescriptor().getFile(),
            GetStateRequest.getDescriptor().getFile(),
            TrackPaymentRequest.getDescriptor().getFile(),
            CancelInvoiceMsg.getDescriptor().getFile(),
            Version.getDescriptor().getFile());

    @Test
    void everyFieldHasTheNumberTypeAndNameOfTheTable() throws IOException {
        var table = lines("/lnd-fields.txt").filter(line -> line.startsWith("field "));
        var known = table.map(line -> line.substring(0, line.lastIndexOf(' '))).collect(Collectors.toSet());
        assertThat(compiledFields()).isNotEmpty().allSatisfy(field -> assertThat(known)
                .contains(field));
    }

    @Test
    void noFieldThatTheSuiteNeedsIsMissing() throws IOException {
        var needed = lines("/lnd-fields.txt")
                .filter(line -> line.endsWith(" needed"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
        assertThat(compiledFields()).containsAll(needed);
    }

    @Test
    void everyEnumIsCompleteAndNumberedAsInTheTable() throws IOException {
        var compiled = enums().flatMap(type -> type.getValues().stream())
                .map(value ->
                        "enum %s %d %s".formatted(value.getType().getFullName(), value.getNumber(), value.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        var used = enums().map(EnumDescriptor::getFullName).collect(Collectors.toSet());
        var table = lines("/lnd-fields.txt")
                .filter(line -> line.startsWith("enum ") && used.contains(line.split(" ")[1]))
                .toList();
        assertThat(used).hasSize(6);
        assertThat(compiled).containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void theMethodsAreThoseOfTheTable() throws IOException {
        var compiled = FILES.stream()
                .flatMap(file -> file.getServices().stream())
                .flatMap(service -> service.getMethods().stream())
                .map(WireFormatTest::describe)
                .toList();
        assertThat(compiled)
                .containsExactlyInAnyOrderElementsOf(lines("/lnd-methods.txt").toList());
    }

    private static Set<String> compiledFields() {
        return FILES.stream()
                .flatMap(file -> file.getMessageTypes().stream())
                .flatMap(type -> type.getFields().stream())
                .map(WireType::describe)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<EnumDescriptor> enums() {
        return FILES.stream()
                .flatMap(file -> Stream.concat(
                        file.getEnumTypes().stream(),
                        file.getMessageTypes().stream().flatMap(type -> type.getEnumTypes().stream())));
    }

    private static String describe(MethodDescriptor method) {
        assertThat(method.isClientStreaming()).isFalse();
        return "/%s/%s %s %s %s"
                .formatted(
                        method.getService().getFullName(),
                        method.getName(),
                        method.getInputType().getFullName(),
                        method.isServerStreaming() ? "stream" : "unary",
                        method.getOutputType().getFullName());
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (var in = WireFormatTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        }
    }
}
