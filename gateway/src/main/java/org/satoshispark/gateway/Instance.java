package org.satoshispark.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One process of a service, and whether it last seemed to be well. */
final class Instance {
    /** No connection came about, so the instance cannot have done anything. */
    static final class NotReached extends RuntimeException {
        NotReached(Instance instance, Throwable cause) {
            super(instance + " cannot be reached", cause, false, false);
        }
    }

    private static final String READINESS = "/q/health/ready";
    private static final long PROBE_MS = 2_000;
    private final String host;
    private final int port;
    private volatile boolean well = true;

    /** @param address host:port */
    Instance(String address) {
        URI uri = URI.create("http://" + address);
        if (uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException("spark.upstream must name host:port, not " + address);
        }
        host = uri.getHost();
        port = uri.getPort();
    }

    boolean isWell() {
        return well;
    }

    /** Others are asked first until {@link #probe} finds it well again. */
    void failed() {
        well = false;
    }

    /** @return a request on a connection to it; fails with {@link NotReached} */
    Future<HttpClientRequest> connect(HttpClient client) {
        return client.request(new RequestOptions().setHost(host).setPort(port))
                .recover(refused -> Future.failedFuture(new NotReached(this, refused)));
    }

    void probe(HttpClient client) {
        client.request(new RequestOptions()
                        .setHost(host)
                        .setPort(port)
                        .setURI(READINESS)
                        .setTimeout(PROBE_MS))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer.statusCode() == 200))
                .onComplete(outcome -> well = outcome.succeeded() && outcome.result());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
