package org.satoshispark.system.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.satoshispark.bitcoin.application.withdrawal.Ask;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice;
import org.satoshispark.bitcoin.application.withdrawal.Refusal;
import org.satoshispark.bitcoin.application.withdrawal.RequestWithdrawal;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.kit.IdempotencyKeys.Answer;
import org.satoshispark.kit.IdempotencyKeys.Outcome;
import org.satoshispark.system.services.BitcoinProcess;

/** {@code POST /bitcoin/v1/withdrawals}, as the service's resource does it. */
final class WithdrawalRequest extends Request {
    private final Function<World, Optional<String>> invoice;
    private final OptionalLong amountMsat;
    private Optional<String> text = Optional.empty();

    /** @param invoice what to pay, as soon as there is one */
    WithdrawalRequest(Person caller, String key, Function<World, Optional<String>> invoice, OptionalLong amountMsat) {
        super(caller, key);
        this.invoice = invoice;
        this.amountMsat = amountMsat;
    }

    @Override
    boolean isPossible(World world) {
        if (text.isEmpty()) {
            text = invoice.apply(world);
        }
        return text.isPresent();
    }

    @Override
    boolean mayBeGivenUp() {
        return super.mayBeGivenUp() || text.isEmpty();
    }

    @Override
    boolean spends() {
        return true;
    }

    @Override
    Optional<Outcome> send(World world, String body) {
        var process = (BitcoinProcess) world.acting().life.desk();
        var ask = new Ask(caller.id(), new PaymentRequest(text.orElseThrow()), amountMsat, OptionalLong.empty());
        var known = world.before(this, "withdrawal", body + text.get());
        if (known.isPresent()) {
            return known;
        }
        return switch (process.readInvoice.read(ask)) {
            case ReadInvoice.Reading.Refused(Refusal refusal) -> {
                world.coverage.saw("withdrawal refused: " + refusal.kind());
                throw new NotNow();
            }
            case ReadInvoice.Reading.Readable read ->
                Optional.of(world.once(
                        this, "withdrawal", body + text.get(), process.requestWithdrawal.touches(read), work -> {
                            return switch (process.requestWithdrawal.decide(ask, read, work)) {
                                case RequestWithdrawal.Outcome.Refused(Refusal refusal) -> {
                                    world.coverage.saw("withdrawal refused: " + refusal.kind());
                                    throw new NotNow();
                                }
                                case RequestWithdrawal.Outcome.Requested(var withdrawal) ->
                                    new Answer(202, "/withdrawals/" + withdrawal.id(), "", "");
                            };
                        }));
        };
    }

    @Override
    public String toString() {
        return caller + "'s withdrawal to "
                + text.map(of -> of.substring(7, 13)).orElse("nobody yet") + " (" + key + ")";
    }
}
