package org.satoshispark.simulator.application;

import java.util.HashMap;
import java.util.Map;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Result;
import org.satoshispark.simulator.domain.Terms;

/** Invoice texts without cryptography: a name under which the terms are remembered. */
final class PlainRequests implements PaymentRequests {
    private final Map<String, PaymentRequest> written = new HashMap<>();

    @Override
    public Terms write(NodeKey key, Draft draft) {
        var text = "plain" + written.size();
        var terms = new Terms(
                draft.hash(),
                draft.memo(),
                draft.descriptionHash(),
                draft.valueMsat(),
                draft.createdAt(),
                draft.expirySeconds(),
                draft.cltvExpiry(),
                "00",
                text);
        written.put(text, new PaymentRequest(terms, key.publicHex(), "regtest"));
        return terms;
    }

    @Override
    public Result<PaymentRequest> read(String text) {
        return written.containsKey(text)
                ? Result.done(written.get(text))
                : Result.refused(Refusal.unknown("checksum failed."));
    }
}
