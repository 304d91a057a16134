package org.satoshispark.kit;

/** The answer type of an event handler that ends its branch of a saga; nobody can make one. */
public final class NoEvent {
    private NoEvent() {}
}
