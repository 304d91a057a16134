package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import java.util.UUID;
import org.satoshispark.bitcoin.application.node.PayingNode;

/** One step of one withdrawal, whatever it is due for. */
public final class PaymentLane {
    private final Advance advance;
    private final SendPayment send;
    private final TrackPayment track;
    private final SettleOwnInvoice settle;

    public PaymentLane(
            Advance advance,
            PayingNode node,
            NodeGate gate,
            SettleOwnInvoice settle,
            InstantSource clock,
            PaymentPace pace) {
        this.advance = advance;
        this.send = new SendPayment(advance, node, gate, clock, pace);
        this.track = new TrackPayment(advance, node, gate, clock, pace);
        this.settle = settle;
    }

    void drive(UUID id) {
        var withdrawal = advance.look(id);
        switch (withdrawal.state()) {
            case ACCEPTED -> {
                if (withdrawal.standing().internal()) {
                    settle.drive(withdrawal);
                } else {
                    send.drive(withdrawal);
                }
            }
            case SENDING, UNKNOWN, IN_FLIGHT -> track.drive(withdrawal);
            case REQUESTED, REJECTED, SUCCEEDED, FAILED -> {}
        }
    }
}
