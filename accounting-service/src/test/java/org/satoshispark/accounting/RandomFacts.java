package org.satoshispark.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;
import org.satoshispark.messages.Message;

/**
 * A seeded walk through all that can be said to the ledger: affordable and not, late, repeated with a new event id,
 * contradicting. The same seed walks the same way.
 */
public final class RandomFacts {
    private final Random random;
    private final List<UUID> users;
    private final List<UUID> campaigns;
    private final List<WithdrawalRequested> withdrawals = new ArrayList<>();
    private final List<Message> said = new ArrayList<>();

    public RandomFacts(long seed) {
        random = new Random(seed);
        users = IntStream.range(0, 12).mapToObj(i -> id()).toList();
        campaigns = Stream.concat(
                        IntStream.range(0, 6).mapToObj(i -> id()),
                        users.stream().limit(2))
                .toList();
    }

    public List<Message> next(int count) {
        return IntStream.range(0, count).mapToObj(i -> next()).toList();
    }

    private Message next() {
        var fact = random.nextInt(10) == 0 && !said.isEmpty() ? any(said) : fresh();
        said.add(fact);
        return fact;
    }

    private Message fresh() {
        return switch (random.nextInt(12)) {
            case 0 -> Facts.registered(any(users));
            case 1, 2 -> Facts.deposited(id(), any(users), 1 + random.nextLong(10_000));
            case 3 -> Facts.unclaimed(id(), 1 + random.nextLong(100));
            case 4, 5 -> request();
            case 6 -> withdrawals.isEmpty() ? request() : paid(any(withdrawals));
            case 7 -> withdrawals.isEmpty() ? request() : failed(any(withdrawals));
            case 8 -> random.nextInt(30) == 0 ? closing() : gift();
            default -> gift();
        };
    }

    private Message request() {
        var request = Facts.requested(id(), any(users), 1 + random.nextLong(4_000), random.nextLong(100));
        withdrawals.add(request);
        return request;
    }

    private Message paid(WithdrawalRequested request) {
        var fee = random.nextLong(120);
        return Facts.paid(request.withdrawalId(), request.accountId(), request.amountMsat(), fee);
    }

    private static Message failed(WithdrawalRequested request) {
        return Facts.failed(request.withdrawalId(), request.accountId());
    }

    private Message gift() {
        var campaign = random.nextInt(campaigns.size());
        return Facts.donated(id(), campaigns.get(campaign), any(users), ownerOf(campaign), 1 + random.nextLong(3_000));
    }

    private Message closing() {
        var campaign = random.nextInt(campaigns.size());
        return Facts.closed(campaigns.get(campaign), ownerOf(campaign));
    }

    private UUID ownerOf(int campaign) {
        return users.get(campaign % 3);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
