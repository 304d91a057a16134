-- The node was called more than once: a failure proves nothing before the expiry fence (lightning.md W6, W9).
alter table withdrawal add column asked_again boolean not null default false;
grant update (asked_again) on withdrawal to ${runtime};
