package org.satoshispark.crowdfunding.adapter.in.rest;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list; {@code nextCursor} is null on the last one. */
public record PageBody<T>(
        List<T> items, @Schema(nullable = true) String nextCursor) {

    /** @param found one more than {@code limit} when there is another page */
    static <A, T> PageBody<T> of(List<A> found, int limit, Function<A, T> item, Function<A, String> cursor) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new PageBody<>(
                shown.stream().map(item).toList(), found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }
}
