create table counter (
    id      uuid   primary key,
    value   bigint not null check (value >= 0),
    version bigint not null
);
