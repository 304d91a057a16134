package org.satoshispark.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** What one request looks like when a service gets it: clean path, no hop-by-hop headers, our own word on the client. */
final class Forwarding implements ProxyInterceptor {
    private static final List<String> HOP_BY_HOP = List.of(
            "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Upgrade");
    private static final List<String> SAID_BY_PROXIES = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP");
    private static final int NOT_MODIFIED = 304;

    private final String path;
    private final Buffer body;
    private final Attempts attempts;

    /** @param path normalised, so that a service sees the very path that the gateway judged */
    Forwarding(String path, Buffer body, Attempts attempts) {
        this.path = path;
        this.body = body;
        this.attempts = attempts;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest client = request.proxiedRequest();
        String query = client.query();
        request.setURI(query == null ? path : path + "?" + query);
        dropHopByHop(request.headers());
        request.headers().remove("Transfer-Encoding").remove("Expect");
        SAID_BY_PROXIES.forEach(request.headers()::remove);
        request.putHeader("X-Forwarded-For", client.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", client.scheme());
        if (client.authority() != null) {
            request.putHeader("X-Forwarded-Host", client.authority().toString());
            request.putHeader("X-Forwarded-Port", Integer.toString(port(client)));
        }
        return attempt(context);
    }

    private Future<ProxyResponse> attempt(ProxyContext context) {
        context.request().setBody(Body.body(body));
        return context.sendRequest()
                .recover(failure -> attempts.mayGoOnAfter(failure)
                        ? attempt(context)
                        : Future.succeededFuture(unavailable(context.request(), path)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        dropHopByHop(response.headers());
        if (response.getStatusCode() == NOT_MODIFIED) {
            // Of unknown length it would be sent as chunked, and some clients then wait for chunks that never come.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return context.sendResponse();
    }

    /** Without it a service behind us would build addresses with the port of the scheme. */
    private static int port(HttpServerRequest client) {
        int named = client.authority().port();
        if (named > 0) {
            return named;
        }
        return client.scheme().equals("https") ? 443 : 80;
    }

    private static ProxyResponse unavailable(ProxyRequest request, String path) {
        return request.response()
                .setStatusCode(Problem.UPSTREAM_DOWN.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", "2")
                .setBody(Body.body(Problem.UPSTREAM_DOWN.body(path)));
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String named : headers.getAll("Connection")) {
            for (String header : named.split(",")) {
                headers.remove(header.strip());
            }
        }
        headers.remove("Connection");
        HOP_BY_HOP.forEach(headers::remove);
    }
}
