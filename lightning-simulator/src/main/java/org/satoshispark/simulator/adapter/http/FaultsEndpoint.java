package org.satoshispark.simulator.adapter.http;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.satoshispark.simulator.faults.ActiveFault;
import org.satoshispark.simulator.faults.Fault;
import org.satoshispark.simulator.faults.FaultDesk;
import org.satoshispark.simulator.faults.FaultKind;
import org.satoshispark.simulator.faults.Faults;

/** /faults and /restart: orders the node to misbehave. */
final class FaultsEndpoint {
    /** @param rpc short method name such as AddInvoice, absent for all; REFUSE, LOSE_ANSWERS need it */
    record Body(
            FaultKind kind, String rpc, Integer times, Long seconds, Long delayMillis, String code, String message) {}

    /** @param timesLeft, endsAt null when unlimited; endsAt in Unix milliseconds */
    record View(long id, FaultKind kind, String rpc, Integer timesLeft, Long endsAt) {
        static View of(ActiveFault active) {
            var fault = active.fault();
            return new View(
                    active.id(),
                    fault.kind(),
                    fault.rpc(),
                    fault.times() == 0 ? null : active.timesLeft(),
                    active.endsAtMs() == Long.MAX_VALUE ? null : active.endsAtMs());
        }
    }

    private final Faults faults;
    private final FaultDesk desk;
    private final Set<String> methods;

    /** @param methods short names of all methods that the node offers */
    FaultsEndpoint(Faults faults, FaultDesk desk, Set<String> methods) {
        this.faults = faults;
        this.desk = desk;
        this.methods = methods;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/faults", this::cause),
                Route.of("GET", "/faults", request -> Response.ok(list())),
                Route.of("DELETE", "/faults", request -> {
                    faults.clearAll();
                    return Response.noContent();
                }),
                Route.of("DELETE", "/faults/{}", this::clear),
                Route.of("POST", "/restart", request -> {
                    desk.restartNode();
                    return Response.ok(Map.of("restarted", true));
                }));
    }

    private List<View> list() {
        return faults.all().stream().map(View::of).toList();
    }

    private Response cause(Request request) {
        var fault = fault(request.read(Body.class));
        try {
            return desk.cause(fault)
                    .map(active -> Response.created(View.of(active)))
                    .orElseGet(() -> Response.ok(Map.of("kind", fault.kind(), "done", true)));
        } catch (IllegalArgumentException e) {
            throw Problem.conflict(e.getMessage());
        }
    }

    private Fault fault(Body body) {
        if (body.kind() == null) {
            throw Problem.badRequest("kind", "one of " + List.of(FaultKind.values()));
        }
        var rpc = body.rpc() == null ? "" : body.rpc();
        if (!rpc.isEmpty() && !methods.contains(rpc)) {
            throw Problem.badRequest("rpc", "one of " + methods);
        }
        if (rpc.isEmpty() && (body.kind() == FaultKind.REFUSE || body.kind() == FaultKind.LOSE_ANSWERS)) {
            throw Problem.badRequest("rpc", "is needed for this kind");
        }
        if ((body.delayMillis() != null) != (body.kind() == FaultKind.DELAY)) {
            throw Problem.badRequest("delayMillis", "belongs to DELAY and to no other kind");
        }
        var usual = Fault.of(body.kind());
        return read(body, rpc, usual);
    }

    private static Fault read(Body body, String rpc, Fault usual) {
        try {
            return new Fault(
                    body.kind(),
                    rpc,
                    body.times() == null ? 0 : (int) Fields.within("times", body.times(), 1, Fault.MOST_TIMES),
                    body.seconds() == null
                            ? Duration.ZERO
                            : Duration.ofSeconds(
                                    Fields.within("seconds", body.seconds(), 1, Fault.LONGEST.toSeconds())),
                    body.delayMillis() == null
                            ? Duration.ZERO
                            : Duration.ofMillis(Fields.within(
                                    "delayMillis", body.delayMillis(), 1, Fault.LONGEST_DELAY.toMillis())),
                    body.code() == null ? usual.code() : code(body.code()),
                    body.message() == null ? usual.message() : body.message());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("", e.getMessage());
        }
    }

    private static String code(String name) {
        for (var code : Status.Code.values()) {
            if (code.name().equals(name) && code != Status.Code.OK) {
                return name;
            }
        }
        throw Problem.badRequest("code", "a gRPC code's name other than OK");
    }

    private Response clear(Request request) {
        try {
            if (faults.clear(Long.parseLong(request.parameter()))) {
                return Response.noContent();
            }
        } catch (NumberFormatException e) {
            throw Problem.badRequest("id", "must be a number");
        }
        throw Problem.notFound("no such fault");
    }
}
