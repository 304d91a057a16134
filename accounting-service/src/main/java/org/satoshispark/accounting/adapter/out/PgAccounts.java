package org.satoshispark.accounting.adapter.out;

import static org.satoshispark.accounting.adapter.out.Columns.ids;
import static org.satoshispark.accounting.adapter.out.Columns.longs;
import static org.satoshispark.accounting.adapter.out.Columns.texts;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.satoshispark.accounting.application.Accounts;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AccountKind;
import org.satoshispark.accounting.domain.AccountState;
import org.satoshispark.kit.LostRace;
import org.satoshispark.kit.UnitOfWork;

/** Accounts in PostgreSQL: locked in key order, written with one statement for all. */
public final class PgAccounts implements Accounts {
    private static final String LOAD = "select a.kind, a.id, a.available_msat::bigint, a.held_msat::bigint, a.version,"
            + " a.state from unnest($1::text[], $2::uuid[]) as k (kind, id) join account a using (kind, id)"
            + " order by a.kind, a.id for update of a";
    private static final String INSERT = "insert into account (kind, id, available_msat, held_msat, version, state)"
            + " select * from unnest($1::text[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[])"
            + " as n (kind, id, available, held, version, state) order by kind, id";
    private static final String UPDATE = "update account a set available_msat = n.available, held_msat = n.held,"
            + " version = n.version, state = n.state"
            + " from unnest($1::text[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::bigint[])"
            + " as n (kind, id, available, held, version, state, stored)"
            + " where a.kind = n.kind and a.id = n.id and a.version = n.stored returning a.id";

    @Override
    public Uni<List<Account>> load(UnitOfWork work, List<AccountId> idsInOrder) {
        return work.sql()
                .query(LOAD, texts(idsInOrder, AccountId::kind), ids(idsInOrder, AccountId::id))
                .map(rows -> rows.stream().map(PgAccounts::account).toList());
    }

    private static Account account(Object[] row) {
        return Account.stored(
                new AccountId(AccountKind.valueOf((String) row[0]), (UUID) row[1]),
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                AccountState.valueOf((String) row[5]));
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Account> loaded, List<Account> added) {
        return insert(work, added)
                .chain(() ->
                        update(work, loaded.stream().filter(Account::changed).toList()));
    }

    private static Uni<Void> insert(UnitOfWork work, List<Account> added) {
        return added.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql()
                        .query(
                                INSERT,
                                texts(added, account -> account.id().kind()),
                                ids(added, account -> account.id().id()),
                                longs(added, Account::availableMsat),
                                longs(added, Account::heldMsat),
                                longs(added, Account::version),
                                texts(added, Account::state))
                        .replaceWithVoid();
    }

    private static Uni<Void> update(UnitOfWork work, List<Account> changed) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.sql()
                        .query(
                                UPDATE,
                                texts(changed, account -> account.id().kind()),
                                ids(changed, account -> account.id().id()),
                                longs(changed, Account::availableMsat),
                                longs(changed, Account::heldMsat),
                                longs(changed, Account::version),
                                texts(changed, Account::state),
                                longs(changed, Account::storedVersion))
                        .invoke(rows -> all(changed.size(), rows.size()))
                        .replaceWithVoid();
    }

    private static void all(int changed, int written) {
        if (written != changed) {
            throw new LostRace("wrote " + written + " of " + changed + " accounts");
        }
    }
}
