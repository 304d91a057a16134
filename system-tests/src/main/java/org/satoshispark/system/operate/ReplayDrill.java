package org.satoshispark.system.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Person;
import org.satoshispark.system.client.Until;
import org.satoshispark.system.load.Insistence;

/** The dashboard is built anew from the topics while people act, and a reader who looks all the while sees nothing go back. */
final class ReplayDrill implements Drill.Exercise {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long GLANCE_NANOS = 20_000_000;

    @Override
    public List<String> play(Traffic traffic, List<String> options, Drill.Log log) throws InterruptedException {
        var reader = new Reader(traffic.donor());
        var reading = Thread.ofPlatform().daemon().name("reader").start(reader);
        traffic.goOnFor(2);
        var operator = Person.returning(new Api(Surroundings.origin()), "operator", Surroundings.operatorPassword());
        // A log-in that was slow once is refused for a moment; see Insistence.
        new Insistence().loggedIn(operator);
        var begun = operator.post("/dashboard/v1/rebuilds", null).expect(202);
        log.says("the dashboard is built anew from the beginning of the topics");
        var end = Until.holds(
                "the end of the rebuild",
                PATIENCE,
                () -> operator.get(begun.path()),
                seen -> seen.status() == 200 && !seen.text("state").equals("building"));
        log.says("the rebuild is " + end.text("state") + " after "
                + end.body().path("readRecords").asLong() + " records");
        traffic.goOnFor(3);
        reader.over = true;
        reading.join();
        log.says("a reader looked " + reader.looks + " times meanwhile");
        var wrong = new ArrayList<>(reader.wrong);
        if (!end.text("state").equals("live")) {
            wrong.add("the rebuild ended as " + end.text("state") + ": " + end.text("reason"));
        }
        if (reader.looks < 10) {
            wrong.add("the reader saw too little: " + reader.looks + " looks");
        }
        return wrong;
    }

    /** Remembers the most that it saw of one person's totals; anything less, or nothing, later on is a gap that people see. */
    private static final class Reader implements Runnable {
        private final Person person;
        private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Long> most = new HashMap<>();
        private volatile int looks;
        private volatile boolean over;

        Reader(Person person) {
            this.person = person;
        }

        @Override
        public void run() {
            while (!over) {
                var answer = person.get("/dashboard/v1/me");
                if (answer.status() == 200) {
                    looks++;
                    answer.body()
                            .path("totals")
                            .fields()
                            .forEachRemaining(total ->
                                    look(total.getKey(), total.getValue().asLong()));
                    look(
                            "accountVersion",
                            answer.body().at("/asOf/accountVersion").asLong());
                } else {
                    wrong.add("the dashboard answered " + answer.status());
                }
                LockSupport.parkNanos(GLANCE_NANOS);
            }
        }

        private void look(String name, long now) {
            var before = most.getOrDefault(name, 0L);
            if (now < before) {
                wrong.add(name + " went back from " + before + " to " + now);
            }
            most.put(name, now);
        }
    }
}
