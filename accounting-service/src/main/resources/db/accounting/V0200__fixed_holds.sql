-- What is held, for whom and since when is fixed for life; so is whose an account is. Only balances and states may be written.
revoke update on hold, account from ${runtime};
grant update (state, paid_msat, paid_fee_msat) on hold to ${runtime};
grant update (available_msat, held_msat, version, state) on account to ${runtime};
