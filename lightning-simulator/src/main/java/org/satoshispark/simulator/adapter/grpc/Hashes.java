package org.satoshispark.simulator.adapter.grpc;

import com.google.protobuf.ByteString;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Preimage;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;

/** Checks 32-byte fields as lnd does. */
final class Hashes {
    private static final int LENGTH = 32;

    private Hashes() {}

    static Result<PaymentHash> hash(ByteString raw) {
        return raw.size() == LENGTH
                ? Result.done(PaymentHash.of(raw.toByteArray()))
                : Result.refused(Refusal.unknown("invalid hash length of %d, want 32".formatted(raw.size())));
    }

    static Result<Preimage> preimage(ByteString raw) {
        return raw.size() == LENGTH
                ? Result.done(Preimage.of(raw.toByteArray()))
                : Result.refused(Refusal.unknown("invalid preimage length of %d, want 32".formatted(raw.size())));
    }
}
