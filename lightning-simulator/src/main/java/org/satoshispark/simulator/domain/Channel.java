package org.satoshispark.simulator.domain;

/**
 * Our node's one channel to the world, in msat. The four always add up to the channel's size.
 *
 * @param localMsat ours and spendable
 * @param remoteMsat what we can still receive
 * @param incomingMsat locked in held invoices
 * @param outgoingMsat locked in payments under way, fees included
 */
public record Channel(long localMsat, long remoteMsat, long incomingMsat, long outgoingMsat) {
    public Channel {
        if (localMsat < 0 || remoteMsat < 0 || incomingMsat < 0 || outgoingMsat < 0) {
            throw new IllegalStateException("a channel can't owe");
        }
    }

    public static Channel opened(long localMsat, long remoteMsat) {
        return new Channel(localMsat, remoteMsat, 0, 0);
    }

    public Channel lockIncoming(long msat) {
        return new Channel(localMsat, remoteMsat - msat, incomingMsat + msat, outgoingMsat);
    }

    public Channel settleIncoming(long msat) {
        return new Channel(localMsat + msat, remoteMsat, incomingMsat - msat, outgoingMsat);
    }

    public Channel cancelIncoming(long msat) {
        return new Channel(localMsat, remoteMsat + msat, incomingMsat - msat, outgoingMsat);
    }

    public Channel lockOutgoing(long msat) {
        return new Channel(localMsat - msat, remoteMsat, incomingMsat, outgoingMsat + msat);
    }

    public Channel settleOutgoing(long msat) {
        return new Channel(localMsat, remoteMsat + msat, incomingMsat, outgoingMsat - msat);
    }

    public Channel cancelOutgoing(long msat) {
        return new Channel(localMsat + msat, remoteMsat, incomingMsat, outgoingMsat - msat);
    }
}
