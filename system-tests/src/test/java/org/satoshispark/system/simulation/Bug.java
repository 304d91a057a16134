package org.satoshispark.system.simulation;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.Message;
import org.satoshispark.system.services.BitcoinProcess;
import org.satoshispark.system.services.Chore;
import org.satoshispark.system.services.NodePorts;

/** Where a fault can be planted: between the real handlers and jobs and their ports. By default there is none. */
interface Bug {
    Bug NONE = new Bug() {};

    /** Into the databases, once per history. */
    default void into(Rows rows) {}

    default Inbox inbox(String service, Inbox real) {
        return real;
    }

    default Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return real.apply(message);
    }

    /** Between one process of bitcoin and the node. */
    default NodePorts node(NodePorts real, Rows rows) {
        return real;
    }

    default InstantSource clock(String service, InstantSource real) {
        return real;
    }

    /** What a process of bitcoin does by itself. */
    default Map<String, Chore> chores(BitcoinProcess process, Rows rows) {
        return process.chores;
    }

    /** The idempotency key as the service takes it. */
    default String key(String given, long moment) {
        return given;
    }

    /** Offsets are committed before the batch is handled. */
    default boolean acknowledgesFirst() {
        return false;
    }

    /** The rule that looks at the inbox is off, so that the second line of defence is judged by what happens to the money. */
    default boolean mayHandleTwice() {
        return false;
    }

    /** Acknowledged without being handled. */
    default boolean skips(String service, Incoming record) {
        return false;
    }

    /** Never published. */
    default boolean loses(OutboxRow row) {
        return false;
    }
}
