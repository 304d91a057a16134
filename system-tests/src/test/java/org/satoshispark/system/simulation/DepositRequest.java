package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.DepositWish;
import org.satoshispark.bitcoin.application.deposit.RequestDeposit;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.kit.IdempotencyKeys.Answer;
import org.satoshispark.kit.IdempotencyKeys.Outcome;
import org.satoshispark.system.services.BitcoinProcess;

/** {@code POST /bitcoin/v1/deposits}, as the service's resource does it. */
final class DepositRequest extends Request {
    private final long amountMsat;
    private final Duration expiry;

    DepositRequest(Person caller, String key, long amountMsat, Duration expiry) {
        super(caller, key);
        this.amountMsat = amountMsat;
        this.expiry = expiry;
    }

    @Override
    Optional<Outcome> send(World world, String body) {
        var process = (BitcoinProcess) world.acting().life.desk();
        var wish = new DepositWish(caller.id(), amountMsat, "for " + caller, expiry);
        var outcome = world.once(this, "deposit", body + amountMsat, process.requestDeposit.touches(wish), work -> {
            var node = process.sentinel.isTrusted()
                    ? process.sentinel.identity()
                    : Optional.<org.satoshispark.bitcoin.domain.node.NodeId>empty();
            var decided = process.requestDeposit.decide(wish, node.orElseThrow(NotNow::new), work);
            return switch (decided) {
                case RequestDeposit.Outcome.Requested made ->
                    new Answer(201, "/deposits/" + made.request().id(), "", "");
                case RequestDeposit.Outcome.TooManyOpen many -> throw new NotNow();
            };
        });
        if (outcome instanceof Outcome.Answered answered) {
            opened(world, process, World.idAt(answered.answer().location()));
        }
        return Optional.of(outcome);
    }

    private static void opened(World world, BitcoinProcess process, UUID id) {
        var deposit = world.desk.ofRequest(id).orElseThrow();
        if (deposit.invoice().isEmpty()) {
            process.openDeposit.open(deposit.request());
        }
    }

    /** The deposit, once it is there. */
    Optional<Deposit> deposit(World world) {
        return place().map(World::idAt).flatMap(world.desk::ofRequest);
    }

    @Override
    public String toString() {
        return caller + "'s deposit of " + amountMsat + " msat (" + key + ")";
    }
}
