package org.satoshispark.bitcoin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.satoshispark.bitcoin.adapter.out.lnd.LndChannel;
import org.satoshispark.bitcoin.adapter.out.lnd.LndNodeStatus;
import org.satoshispark.bitcoin.adapter.out.lnd.LndPayingNode;
import org.satoshispark.bitcoin.adapter.out.lnd.LndReceivingNode;
import org.satoshispark.bitcoin.adapter.out.lnd.WatchedFile;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.kit.Transactions;
import org.satoshispark.simulator.Settings;
import org.satoshispark.simulator.Simulator;
import org.satoshispark.simulator.adapter.grpc.Role;

/** A node of its own and empty tables for one test; services are built on it as often as they "restart". */
public final class Stage implements AutoCloseable {
    public final Simulator simulator;
    public final ReceivingNode receiver;
    public final PayingNode payer;
    public final NodeStatus status;
    public final Transactions transactions;
    private final LndChannel receiverChannel;
    private final LndChannel payerChannel;

    public Stage(Transactions transactions) {
        this.transactions = transactions;
        try {
            emptyTables();
            simulator = Simulator.start(
                    Settings.in(Files.createTempDirectory("stage").resolve("node")));
            receiverChannel = channel(simulator.macaroon(Role.RECEIVER));
            payerChannel = channel(simulator.macaroon(Role.PAYER));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        receiver = new LndReceivingNode(receiverChannel);
        payer = new LndPayingNode(payerChannel);
        status = new LndNodeStatus(receiverChannel);
    }

    private LndChannel channel(Path macaroon) {
        return new LndChannel(
                "127.0.0.1:" + simulator.grpcPort(),
                new WatchedFile("certificate", simulator.certificate()),
                new WatchedFile("macaroon", macaroon));
    }

    /** With the owner's rights: the service itself may not. */
    private static void emptyTables() throws SQLException {
        var config = ConfigProvider.getConfig();
        var url = "jdbc:postgresql://" + config.getValue("spark.postgres", String.class) + "/satoshi";
        try (var connection = DriverManager.getConnection(
                        url, "bitcoin_owner", config.getValue("spark.owner.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(
                    "truncate bitcoin.withdrawal, bitcoin.payment_history, bitcoin.deposit, bitcoin.node, bitcoin.unclaimed, bitcoin.alarm, bitcoin.outbox");
        }
    }

    /** A service that starts now, on what is in the tables and at the node. */
    public DepositService service() {
        return service(receiver, transactions);
    }

    public DepositService service(ReceivingNode node, Transactions ownTransactions) {
        return new DepositService(this, node, ownTransactions, Duration.ofMillis(300));
    }

    public void paysOutside(String paymentRequest, long msat) {
        simulator.world().pay(paymentRequest, msat);
    }

    /** Types of what was said, in the order of saying. */
    public List<String> said() {
        return rows("select ce_type from outbox order by created_at, id").stream()
                .map(row -> ((String) row[0]).replaceAll("org\\.satoshispark\\.bitcoin\\.(.*)\\.v1", "$1"))
                .toList();
    }

    /** Sum and number of settlements told for a deposit. */
    public List<Long> settledMsat(UUID depositId) {
        return rows(
                        "select (payload::json ->> 'amountMsat')::bigint from outbox where ce_type like '%deposit-settled%'"
                                + " and ce_subject = $1",
                        depositId.toString())
                .stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    public List<String> alarms() {
        return rows("select kind from alarm order by kind").stream()
                .map(row -> (String) row[0])
                .toList();
    }

    public List<Object[]> rows(String sql, Object... parameters) {
        return transactions.read(sql, parameters).await().atMost(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        receiverChannel.close();
        payerChannel.close();
        simulator.close();
    }
}
