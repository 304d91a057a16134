package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.Status;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Reads gRPC's ways to fail. Only two codes mean anything; texts are for people (lightning.md 5.6). */
final class LndFaults {
    private static final int LONGEST_TEXT = 1_000;

    private static final List<String> NOT_OF_THE_METHOD = List.of(
            "waiting to start",
            "wallet not created",
            "wallet locked",
            "in the process of starting up",
            "shutting down",
            "macaroon",
            "verification failed",
            "permission denied");

    private LndFaults() {}

    /** Runs one call; whatever goes wrong is handed to {@code failed}, so that a call always ends as an answer (G1). */
    static <A> A answer(Callable<? extends A> call, Function<Status, ? extends A> failed) {
        try {
            return call.call();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed.apply(Status.CANCELLED.withDescription("stopped while waiting"));
        } catch (Exception fault) {
            return failed.apply(
                    Status.fromThrowable(fault).getCode() == Status.Code.UNKNOWN
                                    && !(fault instanceof io.grpc.StatusException)
                                    && !(fault instanceof io.grpc.StatusRuntimeException)
                            ? Status.INTERNAL.withDescription("unreadable answer: " + fault)
                            : Status.fromThrowable(fault));
        }
    }

    static boolean isNotFound(Status status) {
        return status.getCode() == Status.Code.NOT_FOUND;
    }

    static boolean isAlreadyExists(Status status) {
        return status.getCode() == Status.Code.ALREADY_EXISTS;
    }

    /**
     * lnd's code for almost every domain error: the method did answer, with a text. The same code comes from a node that
     * starts, stops or does not know our macaroon: that says nothing about what was asked. These texts are lnd's own, seen of
     * 0.20.1 and 0.21.2; one that is missed here is checked again by the callers, none makes an answer surer than it was.
     */
    static boolean isDomainError(Status status) {
        var said = String.valueOf(status.getDescription());
        return status.getCode() == Status.Code.UNKNOWN
                && NOT_OF_THE_METHOD.stream().noneMatch(said::contains);
    }

    /** For people, logs and tables: short, and nothing in it that PostgreSQL refuses. */
    static String text(Status status) {
        if (status.getDescription() == null) {
            return status.getCode().name();
        }
        var said = status.getDescription().replace('\0', '\uFFFD');
        return status.getCode() + ": " + said.substring(0, Math.min(LONGEST_TEXT, said.length()));
    }
}
