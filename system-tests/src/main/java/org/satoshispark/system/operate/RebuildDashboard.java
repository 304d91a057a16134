package org.satoshispark.system.operate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;

/** {@code ./satoshi rebuild}: builds the dashboard's read models anew from the beginning of the topics, under traffic. */
public final class RebuildDashboard {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private RebuildDashboard() {}

    public static void main(String[] arguments) {
        var operator = Person.returning(new Api(Surroundings.origin()), "operator", Surroundings.operatorPassword());
        var begun = operator.post("/dashboard/v1/rebuilds", null).expect(202);
        var path = begun.path();
        System.out.println("Rebuilding from the beginning of the topics (" + path + ") ...");
        var progress = new AtomicLong(-1);
        var end = Until.holds("the end of the rebuild", PATIENCE, () -> operator.get(path), seen -> {
            if (progress.getAndSet(records(seen)) != records(seen)) {
                System.out.printf(
                        "  %d of %d records%n",
                        records(seen), seen.body().path("totalRecords").asLong());
            }
            return !seen.text("state").equals("building");
        });
        System.out.println("The rebuild is " + end.text("state")
                + (end.body().hasNonNull("reason") ? ": " + end.text("reason") : ""));
        System.exit(end.text("state").equals("live") ? 0 : 1);
    }

    private static long records(Api.Answer seen) {
        return seen.body().path("readRecords").asLong();
    }
}
