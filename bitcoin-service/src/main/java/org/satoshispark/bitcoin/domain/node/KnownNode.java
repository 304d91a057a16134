package org.satoshispark.bitcoin.domain.node;

import java.time.Instant;
import java.util.Optional;

/** What we keep about one node: how far its invoices were read, and whether its memory was found to be lost. */
public final class KnownNode {
    private final NodeId id;
    private Cursor cursor;
    private long listedAddIndex;
    private Instant rememberedSince;
    private String frozenBecause;

    private KnownNode(NodeId id, Cursor cursor, long listedAddIndex, Instant rememberedSince, String frozenBecause) {
        this.id = id;
        this.cursor = cursor;
        this.listedAddIndex = listedAddIndex;
        this.rememberedSince = rememberedSince;
        this.frozenBecause = frozenBecause;
    }

    /** The first node ever seen is taken as ours; it has nothing to remember yet. */
    public static KnownNode first(NodeId id, Instant now) {
        return new KnownNode(id, Cursor.NONE, 0, now, null);
    }

    /** Another node than the one we know: nothing of it counts until an operator accepts it. */
    public static KnownNode stranger(NodeId id, String why) {
        return new KnownNode(id, Cursor.NONE, 0, null, why);
    }

    public static KnownNode restored(
            NodeId id, Cursor cursor, long listedAddIndex, Instant rememberedSince, String frozenBecause) {
        return new KnownNode(id, cursor, listedAddIndex, rememberedSince, frozenBecause);
    }

    /** What the stream told had its effect, in this very unit of work (lightning.md D2). */
    public void read(long addIndex, long settleIndex) {
        cursor = cursor.past(addIndex, settleIndex);
    }

    /** Every invoice from {@code from} to {@code to} is at its end and had its effect; nothing when it was frozen meanwhile. */
    public void listed(long from, long to) {
        if (listedAddIndex == from) {
            listedAddIndex = Math.max(from, to);
        }
    }

    /** Its memory is gone: its indexes count from the start again, so the old cursor would hide money (lightning.md D4). */
    public boolean freeze(String why) {
        cursor = Cursor.NONE;
        listedAddIndex = 0;
        var first = frozenBecause == null;
        frozenBecause = why;
        return first;
    }

    /** An operator takes it as it is: what happened before is not asked of it any more. */
    public void accept(Instant now) {
        frozenBecause = null;
        rememberedSince = now;
    }

    public NodeId id() {
        return id;
    }

    public Cursor cursor() {
        return cursor;
    }

    public long listedAddIndex() {
        return listedAddIndex;
    }

    /** It must remember what it ended since then; empty for a stranger. */
    public Optional<Instant> rememberedSince() {
        return Optional.ofNullable(rememberedSince);
    }

    /** Frozen or not, its invoices are ours: money that it received is owed. */
    public boolean isOurs() {
        return rememberedSince != null;
    }

    public Optional<String> frozenBecause() {
        return Optional.ofNullable(frozenBecause);
    }
}
