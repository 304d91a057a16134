package org.satoshispark.kit.memory;

/** Told right before and right after each call of a port in memory; throws to crash there. */
public interface PortCalls {

    /** What is done to a port. */
    enum Call {
        LOAD,
        WRITE,
        CLAIM,
        SAY,
        BURY,
        COMMIT,
        READ
    }

    PortCalls UNWATCHED = new PortCalls() {
        @Override
        public void before(Call call, String port) {}

        @Override
        public void after(Call call, String port) {}
    };

    void before(Call call, String port);

    void after(Call call, String port);
}
