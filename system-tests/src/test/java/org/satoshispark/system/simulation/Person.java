package org.satoshispark.system.simulation;

import java.util.UUID;

/** Somebody with an account. */
record Person(String name, UUID id) {
    @Override
    public String toString() {
        return name;
    }
}
