package org.satoshispark.system.simulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountKind;
import org.satoshispark.accounting.domain.AccountState;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.AccountingEvent.TransferSucceeded;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.BitcoinEvent.DepositSettled;
import org.satoshispark.messages.BitcoinEvent.WithdrawalPaid;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;
import org.satoshispark.messages.CrowdfundingEvent.CampaignClosed;
import org.satoshispark.messages.CrowdfundingEvent.DonationRequested;
import org.satoshispark.messages.Message;

/** Faults of the ledger. */
final class LedgerBugs {
    private LedgerBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        "no natural key",
                        "without the inbox: a deposit is credited by message, not by deposit",
                        3_000,
                        () -> new WithoutInbox(Faults.hears("accounting", DepositSettled.class, LedgerBugs::renamed))),
                new Planted(
                        "refusal forgotten",
                        "without the inbox: what was refused is decided anew",
                        3_000,
                        () -> new WithoutInbox(Faults.stores(rows -> rows.accounting().rejections, refused -> null))),
                new Planted("hold smaller than the fee limit", "the fee is not held", 3_000, HoldsLess::new),
                new Planted(
                        "transfer without debit",
                        "a donation is said to have moved and has not",
                        3_000,
                        () -> Faults.does(
                                "accounting",
                                DonationRequested.class,
                                asked -> Optional.of(work -> List.of(said(asked))))),
                new Planted("debit not stored", "a balance that shrinks is not written", 3_000, DebitNotStored::new),
                new Planted(
                        "fee charged twice",
                        "the routing fee is taken twice",
                        3_000,
                        () -> Faults.hears(
                                "accounting", WithdrawalPaid.class, paid -> withFee(paid, 2 * paid.feeMsat()))),
                new Planted("rest of the hold not released", "the whole fee limit is taken", 3_000, KeepsTheRest::new),
                new Planted(
                        "closed campaign still accepts",
                        "a closed escrow is taken for an open one",
                        3000,
                        () -> Faults.reads(rows -> rows.accounting().accounts, LedgerBugs::opened)),
                new Planted(
                        "payout without marking",
                        "an escrow is paid out and stays open",
                        3000,
                        () -> Faults.stores(rows -> rows.accounting().accounts, LedgerBugs::opened)),
                new Planted(
                        "payout to somebody else",
                        "the escrow goes to another account than the owner's",
                        3_000,
                        () -> Faults.hears("accounting", CampaignClosed.class, LedgerBugs::toSomebodyElse)));
    }

    private static DepositSettled renamed(DepositSettled it) {
        return new DepositSettled(Ids.next(), it.accountId(), it.amountMsat(), it.internal(), it.settledAt(), 1);
    }

    private static TransferSucceeded said(DonationRequested it) {
        return new TransferSucceeded(
                it.donationId(), it.campaignId(), it.donorId(), it.amountMsat(), 0, 0, 2, it.amountMsat(), 1);
    }

    private static WithdrawalPaid withFee(WithdrawalPaid it, long feeMsat) {
        return new WithdrawalPaid(
                it.withdrawalId(),
                it.accountId(),
                it.amountMsat(),
                feeMsat,
                it.internal(),
                it.paidAt(),
                it.aggregateVersion());
    }

    private static Account opened(Account account) {
        return account.state() == AccountState.OPEN
                ? account
                : Account.stored(
                        account.id(),
                        account.availableMsat(),
                        account.heldMsat(),
                        account.version(),
                        AccountState.OPEN);
    }

    private static CampaignClosed toSomebodyElse(CampaignClosed it) {
        return new CampaignClosed(
                it.campaignId(), new UUID(7, 7), it.outcome(), it.closedBy(), it.closedAt(), it.aggregateVersion());
    }

    private static final class HoldsLess implements Bug {
        @Override
        public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
            if (!(message instanceof WithdrawalRequested asked) || !service.equals("accounting")) {
                return real.apply(message);
            }
            var less = new WithdrawalRequested(
                    asked.withdrawalId(),
                    asked.accountId(),
                    asked.amountMsat(),
                    0,
                    asked.internal(),
                    asked.requestedAt(),
                    asked.aggregateVersion());
            return new Reaction(real.apply(less)
                    .bound()
                    .map(bound -> new Reaction.Bound(bound.touches(), work -> bound.on().apply(work).stream()
                            .map(said -> said instanceof WithdrawalAccepted it ? asAsked(it, asked) : said)
                            .toList())));
        }

        private static Message asAsked(WithdrawalAccepted it, WithdrawalRequested asked) {
            return new WithdrawalAccepted(
                    it.withdrawalId(),
                    it.accountId(),
                    it.amountMsat(),
                    asked.feeLimitMsat(),
                    it.availableMsat(),
                    it.heldMsat(),
                    it.accountVersion(),
                    it.aggregateVersion());
        }
    }

    private static final class KeepsTheRest implements Bug {
        private Rows rows;

        @Override
        public void into(Rows of) {
            rows = of;
        }

        @Override
        public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
            return Faults.hears("accounting", WithdrawalPaid.class, paid -> {
                        var hold = rows.accounting().holds.row(paid.withdrawalId());
                        return hold == null ? paid : withFee(paid, hold.feeLimitMsat());
                    })
                    .reaction(service, message, real);
        }
    }

    private static final class DebitNotStored implements Bug {
        @Override
        public void into(Rows rows) {
            var accounts = rows.accounting().accounts;
            accounts.storesAs(account -> {
                var before = accounts.row(account.id());
                return before == null
                                || account.id().kind() != AccountKind.USER
                                || account.availableMsat() >= before.availableMsat()
                        ? account
                        : Account.stored(
                                account.id(),
                                before.availableMsat(),
                                account.heldMsat(),
                                account.version(),
                                account.state());
            });
        }
    }
}
