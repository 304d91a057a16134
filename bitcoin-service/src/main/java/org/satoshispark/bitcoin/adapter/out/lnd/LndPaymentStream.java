package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.lnd.lnrpc.Payment;

/** Follows the updates of one payment until it is final or time is over. */
final class LndPaymentStream {
    private LndPaymentStream() {}

    /**
     * The last word; empty when none came in time.
     *
     * @throws StatusException when the stream breaks or ends before a final word: the outcome is unknown
     */
    static Optional<PaymentFate> follow(BlockingClientCall<?, Payment> call, PaymentHash asked, Duration patience)
            throws StatusException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        Optional<PaymentFate> last = Optional.empty();
        try {
            while (true) {
                var update = call.read(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (update == null) {
                    throw Status.DATA_LOSS
                            .withDescription("the stream ended without a final word")
                            .asException();
                }
                last = Optional.of(LndPayments.read(update, asked));
                if (!(last.get() instanceof PaymentFate.InFlight)) {
                    return last;
                }
            }
        } catch (TimeoutException over) {
            return last;
        } catch (StatusException broken) {
            // After an update no code means "refused" any more: the payment exists.
            throw last.isEmpty() ? broken : Status.DATA_LOSS.withCause(broken).asException();
        } finally {
            // Leaves the stream, not the payment (lightning.md W24).
            call.cancel("seen enough", Status.CANCELLED.asException());
        }
    }
}
