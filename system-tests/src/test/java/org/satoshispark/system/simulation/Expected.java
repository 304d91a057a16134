package org.satoshispark.system.simulation;

import java.util.List;
import java.util.stream.Stream;

/** What must happen in the build's histories, or they prove nothing about it. */
final class Expected {
    private static final List<String> PORTS = List.of(
            "CLAIM inbox",
            "SAY outbox",
            "COMMIT transaction",
            "LOAD account",
            "LOAD hold",
            "LOAD journal",
            "LOAD deposit",
            "LOAD withdrawal",
            "LOAD campaigns",
            "LOAD node",
            "WRITE account",
            "WRITE journal",
            "WRITE deposit",
            "WRITE withdrawal",
            "WRITE node",
            "WRITE keys",
            "WRITE due withdrawals",
            "NODE look",
            "NODE add",
            "NODE lookup",
            "NODE decode",
            "NODE pay",
            "NODE track",
            "NODE list",
            "NODE subscribe",
            "NODE next invoice");
    private static final List<String> THINGS = List.of(
            "crash of an idle process",
            "capture: died and said the last again",
            "kafka: acknowledgement lost",
            "rebalance: acknowledged records come again",
            "others acted while the node was called",
            "request sent again",
            "request: key reused for another",
            "node: goes away",
            "node: restarts",
            "node: a late call arrived",
            "node: cancels an expired invoice",
            "node add: lost on the way",
            "node add: made, answer lost",
            "node add: exists already",
            "node cancel: done",
            "node cancel: settled",
            "node lookup: ACCEPTED",
            "node lookup: not found",
            "node pay: paid",
            "node pay: in flight",
            "node pay: done, answer lost",
            "node pay: lost on the way",
            "node pay: arrives late",
            "node track: not found",
            "node track: in flight",
            "node track: paid",
            "node stream: ended",
            "node stream: said again",
            "node stream: resumed from a cursor",
            "node stream: without backlog",
            "outside: pays exactly",
            "outside: pays too much",
            "outside: pays too little, refused by the node",
            "outside: pays after expiry",
            "outside: pays twice, refused by the node",
            "outside: pays an invoice of nobody's",
            "outside: parts time out",
            "deposit: SETTLED",
            "deposit: SETTLED_INTERNAL",
            "deposit: EXPIRED",
            "deposit: CANCELED",
            "withdrawal: SUCCEEDED",
            "withdrawal: REJECTED",
            "withdrawal: UNKNOWN",
            "withdrawal: IN_FLIGHT",
            "withdrawal failed by proof: NODE_TERMINAL",
            "withdrawal failed by proof: NEVER_SENT",
            "withdrawal failed by proof: EXPIRY_FENCE",
            "donation: RECORDED",
            "donation: REJECTED INSUFFICIENT_FUNDS",
            "donation: REJECTED ESCROW_CLOSED",
            "campaign: funded",
            "campaign: CLOSED by OWNER",
            "campaign: CLOSED by DEADLINE",
            "campaign: PAID_OUT");

    private Expected() {}

    static List<String> kinds() {
        var crashes = PORTS.stream().flatMap(port -> Stream.of("crash before " + port, "crash after " + port));
        var reasons = Payments.REASONS.stream().map(why -> "node track: " + why);
        return Stream.of(crashes, reasons, THINGS.stream())
                .flatMap(kinds -> kinds)
                .toList();
    }
}
