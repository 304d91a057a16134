package org.satoshispark.kit.rest;

import java.util.regex.Pattern;

/** How many items a client wants on a page: 1..{@value #MOST}, {@value #USUAL} when it does not say. */
public final class PageLimit {
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private PageLimit() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when {@code limit} is no number of 1..{@value #MOST} */
    public static int of(String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (NUMBER.matcher(limit).matches()) {
            var wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        }
        throw Problems.field(400, "bad-limit", "limit", "must be a number from 1 to " + MOST);
    }
}
