package org.satoshispark.bitcoin.adapter.out.lnd;

import io.grpc.CallCredentials;
import io.grpc.Metadata;
import java.util.HexFormat;
import java.util.concurrent.Executor;

/** Sends the macaroon of the file as it is at this moment, as hex (lightning.md 5.2). */
final class MacaroonCredentials extends CallCredentials {
    private static final Metadata.Key<String> MACAROON = Metadata.Key.of("macaroon", Metadata.ASCII_STRING_MARSHALLER);
    private final WatchedFile file;

    MacaroonCredentials(WatchedFile file) {
        this.file = file;
    }

    @Override
    public void applyRequestMetadata(RequestInfo request, Executor executor, MetadataApplier applier) {
        var headers = new Metadata();
        headers.put(MACAROON, HexFormat.of().formatHex(file.content()));
        applier.apply(headers);
    }
}
