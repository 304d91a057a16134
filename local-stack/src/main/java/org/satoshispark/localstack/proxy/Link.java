package org.satoshispark.localstack.proxy;

/**
 * One way between two parts that can be cut.
 *
 * @param name   who calls whom, for example {@code accounting-postgres}
 * @param port   where the caller connects
 * @param target where the called part listens; both on the loopback
 */
public record Link(String name, int port, int target) {}
