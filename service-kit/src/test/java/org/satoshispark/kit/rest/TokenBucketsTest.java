package org.satoshispark.kit.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void eachHasItsOwnShareAndIsToldWhenToComeBack() {
        var buckets = new TokenBuckets(2, LONG, 1);
        buckets.spend("alice");
        buckets.spend("alice");
        buckets.spend("bob");
        var refused = assertThrows(HttpProblem.class, () -> buckets.spend("alice"));
        assertEquals(429, refused.getStatusCode());
        assertTrue((long) refused.getHeaders().get("Retry-After") > 0);
    }

    @Test
    void instancesThatShareTheCallersGiveTheirPartAndAtLeastOne() {
        var half = new TokenBuckets(4, LONG, 2);
        half.spend("alice");
        half.spend("alice");
        assertThrows(HttpProblem.class, () -> half.spend("alice"));
        var crumb = new TokenBuckets(1, LONG, 5);
        assertDoesNotThrow(() -> crumb.spend("alice"));
        assertThrows(HttpProblem.class, () -> crumb.spend("alice"));
    }
}
