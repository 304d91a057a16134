-- Connect publishes any row it reads. A topic that does not exist or a record that the broker finds too large would stop it for
-- good, and with it the events of all services: so no such row can be committed. A new topic is added here.
-- The size is a bit below max.request.size (1 MiB), for the key and the headers.
alter table outbox drop constraint if exists publishable;
alter table outbox add constraint publishable check (
    topic in ('satoshi.auth.account.v1',
              'satoshi.accounting.account.v1',
              'satoshi.accounting.transfer.v1',
              'satoshi.crowdfunding.campaign.v1',
              'satoshi.crowdfunding.donation.v1',
              'satoshi.bitcoin.deposit.v1',
              'satoshi.bitcoin.withdrawal.v1',
              'satoshi.auth.dead-letter.v1',
              'satoshi.accounting.dead-letter.v1',
              'satoshi.crowdfunding.dead-letter.v1',
              'satoshi.bitcoin.dead-letter.v1',
              'satoshi.dashboard.dead-letter.v1')
    and octet_length(payload) <= 900000
    and octet_length(msg_key) <= 10000
);
