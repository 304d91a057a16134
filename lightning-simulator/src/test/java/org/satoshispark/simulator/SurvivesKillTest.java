package org.satoshispark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.simulator.contract.NodeClient;

/** A process of its own, killed with SIGKILL: whatever was answered is still there. */
class SurvivesKillTest {
    private static final Pattern READY = Pattern.compile(".*ready: gRPC port (\\d+), HTTP port (\\d+).*");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int INVOICES = 50;
    private static final int MOST_WRITES = 100_000;

    @TempDir
    Path folder;

    private Process process;
    private ManagedChannel channel;
    private int httpPort;

    @AfterEach
    void stop() {
        kill();
    }

    @Test
    void whatWasAnsweredSurvivesAndPaymentsOnTheirWayArrive() throws Exception {
        var node = start();
        var identity = node.lightning().getInfo(GetInfoRequest.getDefaultInstance());
        var hashes = new ArrayList<ByteString>();
        for (var i = 0; i < INVOICES; i++) {
            var added = node.addInvoice(1_000 + i);
            hashes.add(added.getRHash());
            if (i % 2 == 0) {
                post("/payments", "{\"paymentRequest\":\"%s\"}".formatted(added.getPaymentRequest()));
            }
        }
        var held = post("/invoices", "{\"amountMsat\":5000000,\"behaviour\":{\"outcome\":\"HOLD\"}}");
        var request = field(held, "paymentRequest");
        node.send(NodeClient.order(request)).await(payment -> payment.getHtlcsCount() > 0);
        var hash = node.hashOf(request);
        var balance = balance(node);
        kill();

        node = start();
        assertThat(node.lightning().getInfo(GetInfoRequest.getDefaultInstance()))
                .isEqualTo(identity);
        assertThat(balance(node)).isEqualTo(balance);
        for (var i = 0; i < INVOICES; i++) {
            var invoice = node.lookup(hashes.get(i));
            assertThat(invoice.getState()).isEqualTo(i % 2 == 0 ? InvoiceState.SETTLED : InvoiceState.OPEN);
            assertThat(invoice.getAddIndex()).isEqualTo(i + 1);
        }
        assertThat(node.subscribe(0, 1).awaitCount(INVOICES / 2 - 1)).hasSize(INVOICES / 2 - 1);
        var tracked = node.track(hash);
        assertThat(tracked.awaitCount(1).getFirst().getStatus()).isEqualTo(PaymentStatus.IN_FLIGHT);
        post("/invoices/" + field(held, "paymentHash") + "/outcome", "{\"outcome\":\"SUCCEED\"}");
        tracked.await(payment -> payment.getStatus() == PaymentStatus.SUCCEEDED);
    }

    @Test
    void killedWhileWritingNothingThatWasAnsweredIsLost() throws Exception {
        var node = start();
        var answered = new ConcurrentLinkedQueue<ByteString>();
        var writers = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> addUntilDead(node, answered)))
                .toList();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() >= INVOICES);
        kill();
        for (var writer : writers) {
            writer.join();
        }
        var reborn = start();
        assertThat(answered)
                .hasSizeGreaterThanOrEqualTo(INVOICES)
                .allSatisfy(hash -> assertThat(reborn.lookup(hash).getRHash()).isEqualTo(hash));
    }

    private static void addUntilDead(NodeClient node, Queue<ByteString> answered) {
        try {
            for (var i = 0; i < MOST_WRITES; i++) {
                answered.add(node.addInvoice(1_000).getRHash());
            }
        } catch (StatusRuntimeException killed) {
            assertThat(killed.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    private static long balance(NodeClient node) {
        return node.lightning()
                .channelBalance(org.satoshispark.lnd.lnrpc.ChannelBalanceRequest.getDefaultInstance())
                .getLocalBalance()
                .getMsat();
    }

    private NodeClient start() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LightningSimulator.class.getName());
        builder.environment().put("SIMULATOR_DATA_DIR", folder.toString());
        builder.environment().put("SIMULATOR_GRPC_PORT", "0");
        builder.environment().put("SIMULATOR_HTTP_PORT", "0");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        var grpcPort = readPorts(process.inputReader());
        channel = NettyChannelBuilder.forAddress("localhost", grpcPort)
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(folder.resolve("tls.cert").toFile())
                        .build())
                .build();
        var macaroon = Files.readAllBytes(folder.resolve("admin.macaroon"));
        return new NodeClient(channel, HexFormat.of().formatHex(macaroon));
    }

    private int readPorts(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var ready = READY.matcher(line);
            if (ready.matches()) {
                httpPort = Integer.parseInt(ready.group(2));
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("the simulator ended before it was ready");
    }

    private void kill() {
        if (channel != null) {
            channel.shutdownNow();
        }
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + httpPort + "/simulator/v1" + path);
        var request = HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as("%s", response.body()).isLessThan(300);
        return response.body();
    }

    private static String field(String json, String name) throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(json)
                .get(name)
                .asText();
    }
}
