package org.satoshispark.simulator.application;

/**
 * Who a node is.
 *
 * @param privateHex 32 bytes as hex
 * @param publicHex compressed public key, 33 bytes as hex
 */
public record NodeKey(String privateHex, String publicHex) {
    @Override
    public String toString() {
        return "NodeKey[" + publicHex + "]";
    }
}
