package org.satoshispark.simulator.adapter.http;

/** @param parameter the variable part of the path, empty when it has none */
record Request(String parameter, byte[] body) {
    <T> T read(Class<T> type) {
        return Json.read(body, type);
    }
}
