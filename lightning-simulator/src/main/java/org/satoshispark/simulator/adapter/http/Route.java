package org.satoshispark.simulator.adapter.http;

import java.util.function.Function;
import java.util.regex.Pattern;

/** @param path below /simulator/v1, where {} stands for one variable part */
record Route(String method, Pattern path, Function<Request, Response> handler) {
    static Route of(String method, String path, Function<Request, Response> handler) {
        return new Route(method, Pattern.compile("/simulator/v1" + path.replace("{}", "([^/]+)")), handler);
    }
}
