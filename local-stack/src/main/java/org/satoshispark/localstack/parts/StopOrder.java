package org.satoshispark.localstack.parts;

/** Who goes first when the suite stops: consumers leave their groups before the broker goes (stack.md 2). */
public enum StopOrder {
    SERVICES,
    NODE,
    CHAIN,
    CONNECT_AND_IDENTITY,
    BROKER,
    DATABASE
}
