-- One row per registration, written before Keycloak is asked and never holding a password.
create table registration (
    id            uuid        primary key,
    username      text        not null check (username ~ '^[a-z0-9._-]{3,30}$'),
    email         text        not null check (length(email) between 3 and 254),
    request_key   text        not null,
    status        text        not null check (status in ('PENDING', 'ACTIVE', 'ABANDONED', 'CONFLICT')),
    refused_field text,
    attempts      int         not null check (attempts > 0),
    account_id    uuid        unique,
    created_at    timestamptz not null,
    registered_at timestamptz,
    check_at      timestamptz,
    version       int         not null,
    check ((status = 'ACTIVE') = (account_id is not null)),
    check ((status = 'ACTIVE') = (registered_at is not null)),
    check ((status = 'CONFLICT') = (refused_field is not null)),
    check (status <> 'PENDING' or check_at is not null)
);
-- A name has one holder at a time; an abandoned or refused registration holds none.
create unique index registration_username_taken on registration (username) where status in ('PENDING', 'ACTIVE');
create unique index registration_request on registration (username, request_key);
create index registration_to_check on registration (check_at) where check_at is not null;
