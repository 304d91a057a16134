package org.satoshispark.system.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.load.Campaign;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Script;
import org.satoshispark.system.load.Village;
import org.satoshispark.system.load.Written;

/** Requests at a steady rate, whoever answers or not: an open loop hides no outage behind clients that wait. */
final class Load {
    private static final int OTHER_CAMPAIGNS = 4;
    private static final int MOST_OPEN = 150;
    private static final long TOO_MUCH_MSAT = 9_000_000_000_000_000L;
    private static final List<String> READS = List.of(
            "/accounting/v1/accounts/me",
            "/accounting/v1/accounts/me/statement",
            "/dashboard/v1/me",
            "/dashboard/v1/me/activities",
            "/bitcoin/v1/withdrawals",
            "/crowdfunding/v1/campaigns");
    private final Village village;
    private final Chronicle chronicle;
    private final Random random;
    private final Campaign hot;
    private final List<Campaign> others;

    Load(Village village, Chronicle chronicle, long seed) {
        this.village = village;
        this.chronicle = chronicle;
        this.random = new Random(~seed);
        this.hot = village.open("Everybody gives to this one");
        this.others = IntStream.range(0, OTHER_CAMPAIGNS)
                .mapToObj(number -> village.open("Number " + number))
                .toList();
    }

    Campaign hot() {
        return hot;
    }

    /** Begins {@code rate} requests a second until {@code lastsMs} are over; the last of them may take longer. */
    void play(int rate, long lastsMs) {
        long began = System.nanoTime();
        for (long number = 0; ; number++) {
            long due = number * 1_000_000_000L / rate;
            if (due >= lastsMs * 1_000_000) {
                return;
            }
            LockSupport.parkNanos(began + due - System.nanoTime());
            // The lots are drawn here, one after the other, so that a seed means one sequence of requests.
            var operation = Operation.of(random.nextInt(100));
            var lot = random.nextInt(1 << 20);
            if (chronicle.open().get() >= MOST_OPEN) {
                chronicle.shed().incrementAndGet();
            } else {
                Thread.ofVirtual().start(() -> once(operation, lot));
            }
        }
    }

    private void once(Operation operation, int lot) {
        var client = new Client(chronicle, operation);
        client.plays(() -> request(operation, lot, client));
    }

    private Optional<Run> request(Operation operation, int lot, Client client) {
        var own = village.with(client.insistence());
        var donor = village.donor(lot);
        return switch (operation) {
            case DONATE_HOT -> Optional.of(own.donate(donor, hot, 1_000 + lot % 5_000, false));
            case DONATE ->
                Optional.of(own.donate(donor, others.get(lot % OTHER_CAMPAIGNS), 1_000 + lot % 9_000, false));
            case TOO_MUCH -> Optional.of(own.donate(donor, hot, TOO_MUCH_MSAT, true));
            case DEPOSIT -> Optional.of(own.deposit(donor, 30_000 + lot % 40_000));
            case WITHDRAW ->
                Optional.of(own.withdraw(donor, 20_000 + lot % 10_000, Script.ALL.get(lot % Script.ALL.size())));
            case REGISTER -> Optional.of(own.register("nora"));
            case READ -> read(client, lot);
            case AGAIN -> again(client, lot);
            case OTHER_BODY -> otherBody(client, lot);
            case PROBE -> throw new IllegalStateException("probes are no load");
        };
    }

    private Optional<Run> read(Client client, int lot) {
        var path = READS.get(lot % READS.size());
        client.insistence()
                .answered(() -> village.donor(lot).person().get(path))
                .expect(200);
        return Optional.empty();
    }

    private Optional<Run> again(Client client, int lot) {
        var write = chronicle.anyWritten(new Random(lot), any -> true).orElseThrow(Client.NothingToAsk::new);
        mustBeAnsweredTheSame(write, client.insistence().answered(() -> repeat(write, write.body())));
        return Optional.empty();
    }

    static void mustBeAnsweredTheSame(Written write, Answer now) {
        if (now.status() != write.answer().status()
                || !now.body().equals(write.answer().body())) {
            throw new IllegalStateException("key " + write.key() + " at " + write.path() + " was answered "
                    + write.answer().status() + " " + write.answer().body() + " and then " + now.status() + " "
                    + now.body());
        }
    }

    static Answer repeat(Written write, Object body) {
        return write.person().postWithKey(write.key(), write.path(), body);
    }

    private Optional<Run> otherBody(Client client, int lot) {
        var write = chronicle.anyWritten(new Random(lot), Load::hasAmount).orElseThrow(Client.NothingToAsk::new);
        Map<Object, Object> other = new HashMap<>((Map<?, ?>) write.body());
        other.put("amountMsat", 7_777_777);
        client.insistence().answered(() -> repeat(write, other)).expect(422);
        throw new Client.RefusedAsItShould();
    }

    private static boolean hasAmount(Written write) {
        return write.body() instanceof Map<?, ?> body && body.containsKey("amountMsat");
    }
}
