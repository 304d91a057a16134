package org.satoshispark.bitcoin.domain.withdrawal;

import java.util.OptionalLong;
import org.satoshispark.bitcoin.domain.node.Amounts;

/**
 * How much routing fee is held and allowed (lightning.md W12-W15): the larger of a floor and a share of the amount, under
 * an absolute cap. The limit is exact to the msat and is never 0, because 0 means "free routes only" to the node (W13).
 *
 * @param floorMsat    least default limit, 1..cap
 * @param perMillion   share of the amount in millionths, 0..1_000_000; rounded up
 * @param capMsat      never more, whoever asks
 * @param leastAskMsat smallest limit that a client may ask for, 1..cap
 */
public record FeePolicy(long floorMsat, long perMillion, long capMsat, long leastAskMsat) {
    private static final long MILLION = 1_000_000;

    public FeePolicy {
        if (floorMsat < 1 || floorMsat > capMsat || leastAskMsat < 1 || leastAskMsat > capMsat) {
            throw new IllegalArgumentException("fee floor and least ask must be 1.." + capMsat + " msat");
        }
        if (perMillion < 0 || perMillion > MILLION || capMsat > Amounts.MAX_MSAT) {
            throw new IllegalArgumentException("fee share must be 0..1000000 millionths, the cap an amount");
        }
    }

    /** The limit for an amount of 1..{@link Amounts#MAX_MSAT} msat when the client says nothing. */
    public long limitMsat(long amountMsat) {
        Amounts.positive("amountMsat", amountMsat);
        var whole = amountMsat / MILLION * perMillion;
        var rest = Math.ceilDiv(amountMsat % MILLION * perMillion, MILLION);
        return Math.min(capMsat, Math.max(floorMsat, whole + rest));
    }

    /** The limit that will be held; empty when the client asked for one out of bounds. */
    public OptionalLong limitMsat(long amountMsat, OptionalLong askedMsat) {
        if (askedMsat.isEmpty()) {
            return OptionalLong.of(limitMsat(amountMsat));
        }
        var asked = askedMsat.getAsLong();
        return asked < leastAskMsat || asked > capMsat ? OptionalLong.empty() : askedMsat;
    }
}
