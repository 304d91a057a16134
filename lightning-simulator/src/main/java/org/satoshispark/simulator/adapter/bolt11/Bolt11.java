package org.satoshispark.simulator.adapter.bolt11;

import fr.acinq.bitcoin.ByteVector32;
import fr.acinq.bitcoin.Chain;
import fr.acinq.bitcoin.PrivateKey;
import fr.acinq.bitcoin.utils.Either;
import fr.acinq.lightning.CltvExpiryDelta;
import fr.acinq.lightning.Feature;
import fr.acinq.lightning.FeatureSupport;
import fr.acinq.lightning.Features;
import fr.acinq.lightning.MilliSatoshi;
import fr.acinq.lightning.payment.Bolt11Invoice;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.satoshispark.simulator.application.Draft;
import org.satoshispark.simulator.application.NodeKey;
import org.satoshispark.simulator.application.PaymentRequests;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;
import org.satoshispark.simulator.domain.Terms;

/** BOLT11 texts of the regtest network (`lnbcrt…`) by the library of a well-known wallet; lnd reads them (lnd.md 6). */
public final class Bolt11 implements PaymentRequests {
    private static final Features FEATURES = new Features(
            Map.of(
                    Feature.VariableLengthOnion.INSTANCE, FeatureSupport.Mandatory,
                    Feature.PaymentSecret.INSTANCE, FeatureSupport.Mandatory,
                    Feature.BasicMultiPartPayment.INSTANCE, FeatureSupport.Optional),
            Set.of());
    private final SecureRandom random = new SecureRandom();

    @Override
    public Terms write(NodeKey key, Draft draft) {
        var secret = new byte[32];
        random.nextBytes(secret);
        var text = Bolt11Invoice.Companion.create(
                        Chain.Regtest.INSTANCE,
                        draft.valueMsat() == 0 ? null : new MilliSatoshi(draft.valueMsat()),
                        ByteVector32.fromValidHex(draft.hash().hex()),
                        PrivateKey.fromHex(key.privateHex()),
                        description(draft),
                        new CltvExpiryDelta((int) draft.cltvExpiry()),
                        FEATURES,
                        new ByteVector32(secret),
                        null,
                        draft.expirySeconds(),
                        List.of(),
                        draft.createdAt())
                .write();
        return new Terms(
                draft.hash(),
                draft.memo(),
                draft.descriptionHash(),
                draft.valueMsat(),
                draft.createdAt(),
                draft.expirySeconds(),
                draft.cltvExpiry(),
                HexFormat.of().formatHex(secret),
                text);
    }

    /** The library's halves are raw types for Java: each holds what its name says. */
    @SuppressWarnings("unchecked")
    private static Either<String, ByteVector32> description(Draft draft) {
        return draft.descriptionHash().isEmpty()
                ? new Either.Left<>(draft.memo())
                : new Either.Right<>(ByteVector32.fromValidHex(draft.descriptionHash()));
    }

    @Override
    public Result<PaymentRequest> read(String text) {
        return Bech32Form.flaw(text)
                .map(flaw -> Result.<PaymentRequest>refused(Refusal.unknown(flaw)))
                .orElseGet(() -> Bolt11Reader.read(text.toLowerCase(Locale.ROOT))
                        .map(Result::done)
                        .orElseGet(() -> Result.refused(Refusal.unknown("invalid invoice signature"))));
    }
}
