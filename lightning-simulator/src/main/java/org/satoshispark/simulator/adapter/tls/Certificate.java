package org.satoshispark.simulator.adapter.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** lnd's way: a self-signed certificate for this machine, made at the first start, pinned by the clients. */
public record Certificate(Path certificate, Path key) {
    private static final Duration LIFE = Duration.ofDays(825);
    private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(1);

    /** @return the one in the folder, made when there is none */
    public static Certificate in(Path folder) throws IOException {
        var pair = new Certificate(folder.resolve("tls.cert"), folder.resolve("tls.key"));
        if (!Files.exists(pair.certificate) || !Files.exists(pair.key)) {
            try {
                pair.make();
            } catch (GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException("cannot make a certificate", e);
            }
        }
        return pair;
    }

    private void make() throws IOException, GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        SecretFile.write(key, pem(new JcaPKCS8Generator(keys.getPrivate(), null)));
        Files.writeString(certificate, pem(sign(keys)));
    }

    private static X509CertificateHolder sign(KeyPair keys) throws IOException, OperatorCreationException {
        var name = new X500Name("O=Satoshi Spark lightning simulator, CN=localhost");
        var now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(120, new SecureRandom()),
                        Date.from(now.minus(CLOCK_DIFFERENCE)),
                        Date.from(now.plus(LIFE)),
                        name,
                        keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, "localhost"),
                    new GeneralName(GeneralName.dNSName, "lightning-simulator"),
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.iPAddress, "::1")
                }))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    }

    private static String pem(Object part) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(part);
        }
        return text.toString();
    }
}
