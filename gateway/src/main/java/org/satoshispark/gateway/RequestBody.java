package org.satoshispark.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Reads the small bodies of our clients whole before a service sees anything, and refuses what is larger. */
final class RequestBody {
    private static final long LINGER_MS = 5_000;
    private final int limit;

    /** @param limit in bytes */
    RequestBody(int limit) {
        this.limit = limit;
    }

    void readThen(RoutingContext context, Consumer<Buffer> next) {
        HttpServerRequest request = context.request();
        if (declared(request) > limit) {
            request.handler(ignored -> {});
            request.endHandler(end -> request.connection().close());
            refuse(context);
            request.resume();
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= limit) {
                body.appendBuffer(chunk);
            } else if (!context.response().ended()) {
                refuse(context);
            }
        });
        request.endHandler(end -> {
            if (context.response().ended()) {
                request.connection().close();
            } else {
                next.accept(body);
            }
        });
        request.resume();
    }

    /** What the client still sends is thrown away for a moment, so that it gets to read our answer; then we hang up. */
    private static void refuse(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        Problem.TOO_LARGE.answer(context);
        context.vertx()
                .setTimer(LINGER_MS, late -> context.request().connection().close());
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
