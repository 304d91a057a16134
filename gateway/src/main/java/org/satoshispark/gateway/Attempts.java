package org.satoshispark.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import java.util.Iterator;
import java.util.Set;

/**
 * One request's way through the instances of its service, each tried at most once. Another one is tried when the last could
 * not be reached, or when the request may be executed twice: it only reads, or its Idempotency-Key makes the second a replay.
 */
final class Attempts {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private final Iterator<Instance> order;
    private final boolean repeatable;
    private final HttpServerRequest request;
    private Instance current;

    Attempts(Instances instances, HttpServerRequest request) {
        this.request = request;
        order = instances.order().iterator();
        repeatable = READING.contains(request.method())
                || request.method().equals(HttpMethod.POST) && request.headers().contains("Idempotency-Key");
    }

    Future<HttpClientRequest> next(ProxyContext context) {
        current = order.next();
        return current.connect(context.client());
    }

    /** Notes that the current instance failed, and tells whether the next one may be asked. */
    boolean mayGoOnAfter(Throwable failure) {
        if (request.response().closed()) {
            // The client hung up, which says nothing of the instance.
            return false;
        }
        current.failed();
        return order.hasNext() && (repeatable || failure instanceof Instance.NotReached);
    }
}
