-- Parked money, newest first, and its sum: found without reading the whole journal (entry ids grow with time).
create index posting_in_suspense on posting (entry_id desc) include (amount_msat) where account_kind = 'SUSPENSE';
