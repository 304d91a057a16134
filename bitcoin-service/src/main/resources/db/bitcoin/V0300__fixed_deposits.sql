-- What was asked for is fixed for life, who it is owed to and at which node too; only where a deposit stands may be written.
revoke update on deposit from ${runtime};
grant update (state, payment_request, expires_at, paid_msat, settle_index, settled_at, said_count, version, next_look_at)
    on deposit to ${runtime};
