package org.satoshispark.system.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.satoshispark.kit.Cause;
import org.satoshispark.kit.IdempotencyKeys;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.system.services.BitcoinProcess;
import org.satoshispark.system.services.CrowdfundingProcess;
import org.satoshispark.system.services.DepositDesk;
import org.satoshispark.system.services.NodePorts;
import org.satoshispark.system.services.WithdrawalLeases;

/** Everything of one history: databases, processes, topics, node, people and what they want. Shares nothing with another. */
final class World {
    private static final List<String> ACCOUNTING = List.of(
            "satoshi.auth.account.v1",
            "satoshi.bitcoin.deposit.v1",
            "satoshi.bitcoin.withdrawal.v1",
            "satoshi.crowdfunding.campaign.v1",
            "satoshi.crowdfunding.donation.v1");
    private static final List<String> BITCOIN = List.of("satoshi.accounting.account.v1");
    private static final List<String> CROWDFUNDING = List.of("satoshi.accounting.transfer.v1");

    final long seed;
    final Bug bug;
    final Chance chance;
    final VirtualTime time = new VirtualTime();
    final Tale tale;
    final Coverage coverage;
    private final Rows rows = new Rows();
    final SimulatedNode node;
    final Payments payments;
    final Watches watches;
    final Stage stage;
    final Topics topics;
    final DepositDesk desk;
    final List<Instance> instances = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final java.util.Set<Person> registered = new java.util.HashSet<>();
    final List<Request> requests = new ArrayList<>();
    private final WithdrawalLeases leases;
    private Instance acting;
    private long asked;

    World(long seed, Bug bug, boolean told, Coverage coverage) {
        this.seed = seed;
        this.bug = bug;
        this.coverage = coverage;
        chance = new Chance(seed);
        tale = new Tale(told, time);
        node = new SimulatedNode(time, chance, tale, coverage);
        payments = new Payments(node);
        watches = new Watches(rows, node, coverage);
        stage = new Stage(chance, coverage, tale, rows);
        topics = new Topics(rows, chance, coverage, bug);
        desk = new DepositDesk(rows.bitcoin(), time);
        leases = new WithdrawalLeases(rows.bitcoin(), time);
        bug.into(rows);
        itIs(time.instant());
        var accounting = new Group(topics, ACCOUNTING);
        var bitcoin = new Group(topics, BITCOIN);
        var crowdfunding = new Group(topics, CROWDFUNDING);
        begin("accounting", 1, accounting, rows.accounting().transactions, name -> this::accounting);
        begin("bitcoin", 2, bitcoin, rows.bitcoin().transactions, name -> () -> bitcoin(name));
        begin("crowdfunding", 1, crowdfunding, rows.crowdfunding().transactions, name -> this::crowdfunding);
    }

    private void begin(
            String service,
            int count,
            Group group,
            InMemoryTransactions transactions,
            Function<String, Supplier<Instance.Life>> life) {
        var handled = Instance.nothingHandled();
        for (var number = 1; number <= count; number++) {
            var name = count == 1 ? service : service + "-" + number;
            instances.add(new Instance(
                    service,
                    name,
                    group,
                    transactions,
                    real -> bug.inbox(service, real),
                    handled,
                    bug.mayHandleTwice(),
                    life.apply(name)));
        }
    }

    private Instance.Life accounting() {
        var real = rows.accounting().reactions(bug.clock("accounting", time));
        return new Instance.Life(message -> bug.reaction("accounting", message, real), java.util.Map.of(), null);
    }

    private Instance.Life bitcoin(String name) {
        var paying = new SimulatedPaying(node, payments);
        var ports = new NodePorts(paying, new SimulatedReceiving(node), paying);
        var watched = Watched.ports(ports, stage, watches.payments);
        var process = new BitcoinProcess(
                rows.bitcoin(), desk, leases.of(name), bug.node(watched, rows), bug.clock("bitcoin", time));
        return new Instance.Life(
                message -> bug.reaction("bitcoin", message, process.reactions), bug.chores(process, rows), process);
    }

    private Instance.Life crowdfunding() {
        var process = new CrowdfundingProcess(rows.crowdfunding());
        return new Instance.Life(
                message -> bug.reaction("crowdfunding", message, process.reactions),
                java.util.Map.of("closes what is due", process.deadlines),
                process);
    }

    Rows rows() {
        return rows;
    }

    void itIs(Instant now) {
        rows.crowdfunding().now = now;
    }

    Instance acting() {
        return acting;
    }

    /** {@code who} answers the request; crashes are the request's own affair. */
    void asks(Instance who, Runnable request) {
        var before = acting;
        acting = who;
        try {
            request.run();
        } finally {
            acting = before;
        }
    }

    IdempotencyKeys.Outcome once(
            Request request,
            String operation,
            String body,
            Touches touches,
            Function<UnitOfWork, IdempotencyKeys.Answer> decide) {
        return new IdempotencyKeys(transactions())
                .once(key(request, operation, body), Cause.fresh(), touches, decide)
                .await()
                .indefinitely();
    }

    Optional<IdempotencyKeys.Outcome> before(Request request, String operation, String body) {
        return new IdempotencyKeys(transactions())
                .before(key(request, operation, body))
                .await()
                .indefinitely();
    }

    private IdempotencyKeys.Key key(Request request, String operation, String body) {
        return IdempotencyKeys.Key.of(request.caller.id().toString(), operation, bug.key(request.key, asked++), body);
    }

    private InMemoryTransactions transactions() {
        return acting.service.equals("bitcoin") ? rows.bitcoin().transactions : rows.crowdfunding().transactions;
    }

    Instance anyOf(String service) {
        var running =
                instances.stream().filter(one -> one.service.equals(service)).toList();
        return chance.oneOf(running);
    }

    static UUID idAt(String place) {
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    static IdempotencyKeys.Outcome answered(String place) {
        return new IdempotencyKeys.Outcome.Answered(new IdempotencyKeys.Answer(200, place, "", ""), false);
    }
}
