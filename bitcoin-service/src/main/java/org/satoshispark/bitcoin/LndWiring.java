package org.satoshispark.bitcoin;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.bitcoin.adapter.out.lnd.LndCertificate;
import org.satoshispark.bitcoin.adapter.out.lnd.LndChannel;
import org.satoshispark.bitcoin.adapter.out.lnd.LndNodeStatus;
import org.satoshispark.bitcoin.adapter.out.lnd.LndPayingNode;
import org.satoshispark.bitcoin.adapter.out.lnd.LndReceivingNode;
import org.satoshispark.bitcoin.adapter.out.lnd.WatchedFile;
import org.satoshispark.bitcoin.application.deposit.Preimages;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;

/** The way to the node: two channels with two credentials. A file that cannot be read ends the start with a sentence. */
@ApplicationScoped
class LndWiring {
    @ConfigProperty(name = "spark.lnd")
    String address;

    @ConfigProperty(name = "spark.lnd.tls-cert")
    Path certificate;

    @ConfigProperty(name = "spark.lnd.receiver-macaroon")
    Path receiverMacaroon;

    @ConfigProperty(name = "spark.lnd.payer-macaroon")
    Path payerMacaroon;

    @ConfigProperty(name = "spark.preimage.key-file")
    Path preimageKey;

    @Produces
    @Singleton
    @Startup
    @Named("receiver")
    LndChannel receiver() {
        return channel("the receiver's macaroon", receiverMacaroon);
    }

    @Produces
    @Singleton
    @Startup
    @Named("payer")
    LndChannel payer() {
        return channel("the payer's macaroon", payerMacaroon);
    }

    private LndChannel channel(String what, Path macaroon) {
        return new LndChannel(
                address, new WatchedFile("the node's certificate", certificate), new WatchedFile(what, macaroon));
    }

    void close(@Disposes @Named("receiver") LndChannel channel) {
        channel.close();
    }

    void closePayer(@Disposes @Named("payer") LndChannel channel) {
        channel.close();
    }

    @Produces
    @Singleton
    ReceivingNode receivingNode(@Named("receiver") LndChannel channel) {
        return new LndReceivingNode(channel);
    }

    @Produces
    @Singleton
    PayingNode payingNode(@Named("payer") LndChannel channel) {
        return new LndPayingNode(channel);
    }

    @Produces
    @Singleton
    LndCertificate lndCertificate() {
        return new LndCertificate(new WatchedFile("the node's certificate", certificate));
    }

    @Produces
    @Singleton
    NodeStatus nodeStatus(@Named("receiver") LndChannel channel) {
        return new LndNodeStatus(channel);
    }

    @Produces
    @Singleton
    @Startup
    Preimages preimages() {
        return new Preimages(new WatchedFile("the preimage key", preimageKey).content());
    }
}
