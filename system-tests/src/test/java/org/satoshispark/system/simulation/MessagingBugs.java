package org.satoshispark.system.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;
import org.satoshispark.messages.Message;

/** Faults of inbox, outbox, offsets and order. */
final class MessagingBugs {
    private MessagingBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        "inbox after the effect",
                        "the inbox row is written in the commit after that of the effect",
                        3_000,
                        LateRows::new),
                new Planted("inbox forgets", "the inbox takes every message for a new one", 3_000, Forgets::new),
                new Planted(
                        "offset before commit",
                        "a batch is acknowledged before it is handled",
                        3_000,
                        AcknowledgesFirst::new),
                new Planted(
                        "outbox row lost",
                        "every third deposit-settled is captured and never published",
                        3_000,
                        LosesRows::new),
                new Planted(
                        "outbox written twice", "each message is said twice under different ids", 10, SaysTwice::new),
                new Planted(
                        "message skipped",
                        "accounting acknowledges withdrawal-failed without handling it",
                        3_000,
                        Skips::new),
                new Planted("handler throws", "accounting fails on donations of an odd amount", 3_000, Throws::new),
                new Planted(
                        "order assumed: closing last",
                        "a transfer that arrives after the closing is not counted",
                        3000,
                        MessagingBugs::closingLast),
                new Planted(
                        "order assumed: registration first",
                        "a deposit for an account that is not open yet is dropped",
                        3_000,
                        MessagingBugs::registrationFirst),
                new Planted("idempotency key ignored", "each request is taken for a new one", 3_000, IgnoresKeys::new));
    }

    private static final class LateRows implements Bug {
        private final Map<String, Set<UUID>> known = new HashMap<>();

        @Override
        public Inbox inbox(String service, Inbox real) {
            return new LateInbox(known.computeIfAbsent(service, fresh -> new HashSet<>()));
        }
    }

    private static final class Forgets implements Bug {
        @Override
        public Inbox inbox(String service, Inbox real) {
            return new WithoutInbox(Bug.NONE).inbox(service, real);
        }
    }

    private static final class AcknowledgesFirst implements Bug {
        @Override
        public boolean acknowledgesFirst() {
            return true;
        }
    }

    private static final class LosesRows implements Bug {
        private int seen;

        @Override
        public boolean loses(OutboxRow row) {
            return row.type().contains("deposit-settled") && ++seen % 3 == 0;
        }
    }

    private static final class SaysTwice implements Bug {
        @Override
        public void into(Rows rows) {
            rows.all()
                    .forEach(transactions -> transactions.sayThrough(real -> (work, said) -> real.write(
                            work,
                            Stream.concat(said.stream(), said.stream().map(SaysTwice::again))
                                    .toList())));
        }

        private static OutboxRow again(OutboxRow row) {
            return new OutboxRow(
                    Ids.next(),
                    row.topic(),
                    row.key(),
                    row.type(),
                    row.source(),
                    row.subject(),
                    row.dataSchema(),
                    row.time(),
                    row.aggregateVersion(),
                    row.correlationId(),
                    row.causationId(),
                    row.traceparent(),
                    row.payload());
        }
    }

    private static final class Skips implements Bug {
        @Override
        public boolean skips(String service, Incoming record) {
            return record.headers().get("ce_type").contains("withdrawal-failed");
        }
    }

    private static final class Throws implements Bug {
        @Override
        public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
            return Faults.does(
                            "accounting",
                            DonationRequested.class,
                            asked -> asked.amountMsat() % 2 == 0
                                    ? Optional.empty()
                                    : Optional.of(work -> {
                                        throw new IllegalStateException("planted");
                                    }))
                    .reaction(service, message, real);
        }
    }

    private static Bug closingLast() {
        return new Bug() {
            private Rows rows;

            @Override
            public void into(Rows of) {
                rows = of;
            }

            @Override
            public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
                return Faults.does(
                                "crowdfunding",
                                TransferSucceeded.class,
                                moved -> rows.crowdfunding()
                                                        .campaigns
                                                        .row(moved.campaignId())
                                                        .snapshot()
                                                        .status()
                                                == CampaignStatus.OPEN
                                        ? Optional.empty()
                                        : Optional.of(work -> List.of()))
                        .reaction(service, message, real);
            }
        };
    }

    private static Bug registrationFirst() {
        return new Bug() {
            private Rows rows;

            @Override
            public void into(Rows of) {
                rows = of;
            }

            @Override
            public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
                return Faults.does(
                                "accounting",
                                DepositSettled.class,
                                settled -> rows.accounting().accounts.row(AccountId.user(settled.accountId())) != null
                                        ? Optional.empty()
                                        : Optional.of(work -> List.of()))
                        .reaction(service, message, real);
            }
        };
    }

    private static final class IgnoresKeys implements Bug {
        @Override
        public String key(String given, long moment) {
            return given + "/" + moment;
        }
    }
}
