package org.satoshispark.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;

/** Reads the small bodies of our clients whole before a service sees anything, and refuses what is larger or does not come. */
final class RequestBody {
    private static final long LINGER_MS = 5_000;
    private final int limit;
    private final long timeoutMs;

    /** @param limit in bytes */
    RequestBody(int limit, Duration timeout) {
        this.limit = limit;
        this.timeoutMs = timeout.toMillis();
    }

    void readThen(RoutingContext context, Consumer<Buffer> next) {
        HttpServerRequest request = context.request();
        if (declared(request) > limit) {
            request.handler(ignored -> {});
            request.endHandler(end -> request.connection().close());
            refuse(context, Problem.TOO_LARGE);
            request.resume();
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= limit) {
                body.appendBuffer(chunk);
            } else if (!context.response().ended()) {
                refuse(context, Problem.TOO_LARGE);
            }
        });
        long late = context.vertx().setTimer(timeoutMs, over -> {
            if (!context.response().ended() && !context.response().closed()) {
                refuse(context, Problem.TOO_SLOW);
            }
        });
        request.endHandler(end -> {
            context.vertx().cancelTimer(late);
            if (context.response().ended()) {
                request.connection().close();
            } else {
                next.accept(body);
            }
        });
        request.resume();
    }

    /** What the client still sends is thrown away for a moment, so that it gets to read our answer; then we hang up. */
    private static void refuse(RoutingContext context, Problem problem) {
        context.response().putHeader("Connection", "close");
        problem.answer(context);
        context.vertx()
                .setTimer(LINGER_MS, late -> context.request().connection().close());
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
