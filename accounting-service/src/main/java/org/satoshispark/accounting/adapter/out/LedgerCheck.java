package org.satoshispark.accounting.adapter.out;

/**
 * What must hold in the ledger at every moment. Each query answers what does not: subject, expected, found.
 * System accounts are included where postings are, left out where balances are: they have none.
 */
enum LedgerCheck {
    /** The postings of each entry sum to zero. */
    ENTRY_NOT_ZERO("""
            select entry_id::text, '0', sum(amount_msat)::text from posting
            group by entry_id having sum(amount_msat) <> 0"""),
    /** Each entry has at least two postings. */
    ENTRY_INCOMPLETE("""
            select e.id::text, '2 postings or more', count(p.entry_id)::text from journal_entry e
            left join posting p on p.entry_id = e.id group by e.id having count(p.entry_id) < 2"""),
    /** Each balance is the replay of its postings, and no posting is on an account that does not exist. */
    BALANCE_DIFFERS("""
            select coalesce(a.kind, r.kind) || ' ' || coalesce(a.id, r.id),
                   coalesce(r.available, 0) || ' available, ' || coalesce(r.held, 0) || ' held',
                   coalesce(a.available_msat || ' available, ' || a.held_msat || ' held', 'no account')
            from account a full join (
                select account_kind as kind, account_id as id,
                       coalesce(sum(amount_msat) filter (where bucket = 'AVAILABLE'), 0) as available,
                       coalesce(sum(amount_msat) filter (where bucket = 'HELD'), 0) as held
                from posting where account_id is not null group by account_kind, account_id) r
            on a.kind = r.kind and a.id = r.id
            where a.id is null or a.available_msat <> coalesce(r.available, 0) or a.held_msat <> coalesce(r.held, 0)"""),
    /** Versions are 2, 3, ... up to the account's, each made by one entry. */
    VERSION_GAP("""
            select a.kind || ' ' || a.id, 'versions 2..' || a.version || ', one entry each',
                   count(distinct p.account_version) || ' versions up to ' || coalesce(max(p.account_version), 1)
                   || ' by ' || count(distinct p.entry_id) || ' entries'
            from account a left join posting p on p.account_kind = a.kind and p.account_id = a.id
            group by a.kind, a.id
            having count(distinct p.account_version) <> a.version - 1
                or coalesce(max(p.account_version), 1) <> a.version
                or count(distinct p.entry_id) <> a.version - 1"""),
    /** The running balance of each posting is the sum of all postings up to its version. */
    RUNNING_BALANCE_DIFFERS("""
            select kind || ' ' || id || ' version ' || version,
                   available || ' available, ' || held || ' held',
                   available_after || ' available, ' || held_after || ' held'
            from (select account_kind as kind, account_id as id, account_version as version,
                         available_after_msat as available_after, held_after_msat as held_after,
                         coalesce(sum(amount_msat) filter (where bucket = 'AVAILABLE') over stream, 0) as available,
                         coalesce(sum(amount_msat) filter (where bucket = 'HELD') over stream, 0) as held
                  from posting where account_id is not null
                  window stream as (partition by account_kind, account_id order by account_version)) s
            where available <> available_after or held <> held_after"""),
    /** What an account holds is the sum of its open holds. */
    HOLDS_DIFFER("""
            select 'USER ' || coalesce(a.id, h.id), coalesce(h.total, 0)::text, coalesce(a.held_msat, 0)::text
            from (select id, held_msat from account where kind = 'USER') a full join (
                select account_id as id, sum(amount_msat + fee_limit_msat) as total
                from hold where state = 'HELD' group by account_id) h on a.id = h.id
            where coalesce(a.held_msat, 0) <> coalesce(h.total, 0)"""),
    /** Each hold has the entries of its state and no others, and they moved what it says. */
    HOLD_STATE_DIFFERS("""
            select coalesce(h.withdrawal_id, e.id)::text,
                   coalesce(h.state || ' of ' || (h.amount_msat + h.fee_limit_msat), 'a hold'),
                   coalesce(e.kinds || ' of ' || coalesce(e.held, 0), 'no entry')
            from hold h full join (
                select j.operation_id as id, string_agg(distinct j.kind, '+' order by j.kind) as kinds,
                       sum(p.amount_msat) filter (where p.bucket = 'HELD' and j.kind = 'HOLD') as held
                from journal_entry j join posting p on p.entry_id = j.id
                where j.kind in ('HOLD', 'SETTLEMENT', 'RELEASE') group by j.operation_id) e
            on h.withdrawal_id = e.id
            where h.withdrawal_id is null or e.id is null
               or e.kinds <> case h.state when 'HELD' then 'HOLD' when 'SETTLED' then 'HOLD+SETTLEMENT'
                                          else 'HOLD+RELEASE' end
               or e.held is distinct from h.amount_msat + h.fee_limit_msat"""),
    /** A closed escrow is at exactly 0. */
    CLOSED_ESCROW_NOT_EMPTY("""
            select 'ESCROW ' || id, '0', (available_msat + held_msat)::text from account
            where kind = 'ESCROW' and state = 'CLOSED' and available_msat + held_msat <> 0"""),
    /** An operation is either posted or refused. */
    DECIDED_TWICE("""
            select r.kind || ' ' || r.operation_id, 'rejected: ' || r.reason, 'posted as ' || e.id
            from rejection r join journal_entry e on e.kind = r.kind and e.operation_id = r.operation_id""");

    private final String query;

    LedgerCheck(String query) {
        this.query = query;
    }

    /** At most {@code $1} differences, in a stable order. */
    String query() {
        return "select * from (" + query + ") d (subject, expected, found) order by subject limit $1";
    }
}
