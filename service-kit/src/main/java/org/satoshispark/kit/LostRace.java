package org.satoshispark.kit;

/** Somebody else was faster: the whole unit of work is run again on what they left. Never shown to a user. */
public final class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostRace(String what) {
        super(what);
    }
}
