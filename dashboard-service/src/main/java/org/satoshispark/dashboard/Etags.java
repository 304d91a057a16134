package org.satoshispark.dashboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Strong entity tags of private answers, and the 304 for who has the same already. */
final class Etags {
    private Etags() {}

    static String of(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param ifNoneMatch the header, or null */
    static <T> RestResponse<T> answer(String etag, String ifNoneMatch, Supplier<T> body) {
        var same = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
        var answer = same
                ? RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(body.get());
        return answer.header("ETag", etag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
