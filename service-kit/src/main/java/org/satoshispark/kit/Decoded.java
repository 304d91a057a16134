package org.satoshispark.kit;

/** What a record turned out to be. */
sealed interface Decoded {
    Incoming record();

    /** A message of this build's catalogue. */
    record Known(Incoming record, Envelope envelope) implements Decoded {}

    /** A type that is not in this build's catalogue: counted and passed over. */
    record Unknown(Incoming record, String type) implements Decoded {}

    /** Not a message at all, or a malformed one: goes to the dead letters. */
    record Undecodable(Incoming record, String reason) implements Decoded {
        /** {@code reason} may quote the record, so whatever it holds is made fit to be kept. */
        public Undecodable {
            reason = Storable.cut(String.valueOf(reason));
        }
    }
}
