package org.satoshispark.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Words for what Vert.x refuses before any route is asked: a request without Host, or for a path that does not begin at the
 * root. What is no HTTP at all never gets here: a bare 400 ends its connection.
 */
@ApplicationScoped
public class BrokenHttp {
    void register(@Observes Router router) {
        router.route().order(Entrance.FIRST).failureHandler(BrokenHttp::answer);
    }

    private static void answer(RoutingContext context) {
        switch (context.statusCode()) {
            case 400 -> Problem.NOT_HTTP.answer(context);
            case 404 -> Problem.NOT_FOUND.answer(context);
            default -> context.next();
        }
    }
}
