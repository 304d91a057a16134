package org.satoshispark.system.security;

import java.util.List;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.system.journeys.RunningSuite;

/** The OpenAPI documents as clients get them, through the gateway. */
final class Served {
    private Served() {}

    static List<ApiOperation> by(SparkContext context) {
        return ApiOperation.of(RunningSuite.api()
                .send("GET", "/" + context.id() + "/v1/openapi", null, "Accept", "application/json")
                .expect(200)
                .body());
    }
}
