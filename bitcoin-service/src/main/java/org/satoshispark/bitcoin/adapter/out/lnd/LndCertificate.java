package org.satoshispark.bitcoin.adapter.out.lnd;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** How long the pinned certificate still holds: an alarm must come before it ends (lightning.md N6). */
public final class LndCertificate {
    private final WatchedFile file;

    public LndCertificate(WatchedFile file) {
        this.file = file;
    }

    /** Days from {@code now} to its end; negative when it is over, NaN when it cannot be read. */
    public double daysLeft(Instant now) {
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(file.content()));
            return Duration.between(now, certificate.getNotAfter().toInstant()).toHours() / 24.0;
        } catch (CertificateException unreadable) {
            return Double.NaN;
        }
    }
}
