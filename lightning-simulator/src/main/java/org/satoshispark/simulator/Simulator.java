package org.satoshispark.simulator;

import io.grpc.Status;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.satoshispark.simulator.adapter.bolt11.Bolt11;
import org.satoshispark.simulator.adapter.disk.MvStoreDisk;
import org.satoshispark.simulator.adapter.disk.StoredNodeKeys;
import org.satoshispark.simulator.adapter.grpc.FaultGate;
import org.satoshispark.simulator.adapter.grpc.GrpcServer;
import org.satoshispark.simulator.adapter.grpc.MacaroonGate;
import org.satoshispark.simulator.adapter.grpc.Macaroons;
import org.satoshispark.simulator.adapter.grpc.OpenCalls;
import org.satoshispark.simulator.adapter.grpc.Role;
import org.satoshispark.simulator.adapter.grpc.Services;
import org.satoshispark.simulator.adapter.http.ControlServer;
import org.satoshispark.simulator.adapter.http.Endpoints;
import org.satoshispark.simulator.adapter.tls.Certificate;
import org.satoshispark.simulator.application.AddInvoice;
import org.satoshispark.simulator.application.CancelInvoice;
import org.satoshispark.simulator.application.Disasters;
import org.satoshispark.simulator.application.Dispatch;
import org.satoshispark.simulator.application.Expiry;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.application.OutsideWallet;
import org.satoshispark.simulator.application.ReadPaymentRequest;
import org.satoshispark.simulator.application.ReceivePayment;
import org.satoshispark.simulator.application.Resolve;
import org.satoshispark.simulator.application.SendPayment;
import org.satoshispark.simulator.application.SettleInvoice;
import org.satoshispark.simulator.application.Ticker;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.Channel;
import org.satoshispark.simulator.domain.Store;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultDesk;
import org.satoshispark.simulator.faults.FaultKind;
import org.satoshispark.simulator.faults.Faults;

/** A simulated lnd node and the world around it in this process; for the main class and for other modules' tests. */
public final class Simulator implements AutoCloseable {
    private static final long TICK_MS = 20;
    private static final long STOP_SECONDS = 5;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulator-time").factory());
    private final Store store;
    private final Faults faults;
    private final FaultDesk desk;
    private final OpenCalls calls;
    private final Macaroons macaroons;
    private final Certificate certificate;
    private final GrpcServer grpc;
    private final ControlServer http;
    private final OutsideWorld world;

    private Simulator(Settings settings) throws IOException {
        var clock = Clock.systemUTC();
        Files.createDirectories(settings.dataDir());
        store = new MvStoreDisk(settings.dataDir().resolve("node.mv"));
        certificate = Certificate.in(settings.dataDir());
        macaroons = new Macaroons(settings.dataDir());
        faults = new Faults(clock);
        var keys = new StoredNodeKeys(store);
        var node = new Node(store, new Book(store, Channel.opened(settings.openingMsat(), settings.openingMsat())));
        var requests = new Bolt11();
        var reader = new ReadPaymentRequest(requests);
        var expiry = new Expiry(clock, () -> faults.isActive(FaultKind.EXPIRY_WATCH_PAUSED, ""));
        var resolve = new Resolve(clock);
        var disasters = new Disasters(node, keys, resolve);
        calls = new OpenCalls();
        desk = new FaultDesk(faults, disasters, calls);
        disasters.restart();
        var ticker = new Ticker(node, resolve, expiry);
        timer.scheduleWithFixedDelay(ticker::tick, 0, TICK_MS, TimeUnit.MILLISECONDS);
        var dispatch = new Dispatch(resolve, clock, () -> faults.isActive(FaultKind.PAYEES_AWAY, ""));
        var services = new Services(
                        node,
                        keys,
                        faults,
                        reader,
                        new AddInvoice(node, keys, requests, clock),
                        new CancelInvoice(node),
                        new SettleInvoice(node, clock),
                        new SendPayment(node, keys, reader, dispatch, clock))
                .bind();
        grpc = new GrpcServer(
                new InetSocketAddress(settings.host(), settings.grpcPort()),
                certificate,
                services,
                new FaultGate(faults, calls, timer),
                new MacaroonGate(macaroons));
        var methods = services.stream()
                .flatMap(service -> service.bindService().getMethods().stream())
                .map(method -> method.getMethodDescriptor().getBareMethodName())
                .collect(Collectors.toUnmodifiableSet());
        var receive = new ReceivePayment(node, expiry, clock);
        var wallet = new OutsideWallet(node, keys, requests, resolve, clock);
        world = new OutsideWorld(reader, receive, wallet);
        http = new Endpoints(node, keys, reader, receive, wallet, faults, desk, methods)
                .serve(new InetSocketAddress(settings.host(), settings.httpPort()));
    }

    /** @param grpcPort, httpPort 0 for any free one */
    public static Simulator start(Path dataDir, int grpcPort, int httpPort) throws IOException {
        return start(new Settings(dataDir, "127.0.0.1", grpcPort, httpPort, Settings.USUAL_OPENING_MSAT));
    }

    public static Simulator start(Settings settings) throws IOException {
        return new Simulator(settings);
    }

    public int grpcPort() {
        return grpc.port();
    }

    public int httpPort() {
        return http.port();
    }

    /** PEM, to be pinned by clients. */
    public Path certificate() {
        return certificate.certificate();
    }

    public Path macaroon(Role role) {
        return macaroons.file(role);
    }

    /** Other people's wallets and invoices. */
    public OutsideWorld world() {
        return world;
    }

    /** How many calls are under way: lets a test wait until its streams are open. */
    public int openCalls() {
        return calls.size();
    }

    /** As POST /faults. */
    public void cause(Fault fault) {
        desk.cause(fault);
    }

    /** As DELETE /faults. */
    public void clearFaults() {
        faults.clearAll();
    }

    /** As POST /restart: streams break, searches are lost, books stay. */
    public void restartNode() {
        desk.restartNode();
    }

    /** In order: streams are ended before connections. */
    @Override
    public void close() {
        calls.endInOrder();
        grpc.stop();
        end();
    }

    /** At once, as when the process dies between two commits. */
    public void kill() {
        calls.breakAll(Status.UNAVAILABLE.withDescription("connection reset by peer"));
        grpc.stop();
        end();
    }

    private void end() {
        grpc.close();
        http.close();
        timer.shutdownNow();
        try {
            timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
