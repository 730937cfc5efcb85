create table access_keys (
    id text collate "C" not null primary key,
    prefix text not null,
    digest text not null,
    name text not null,
    owner text,
    role text not null,
    team text,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_on date
);

create index access_keys_by_prefix on access_keys (prefix);

-- The audit trail tells keys apart by name.
create unique index access_keys_in_use on access_keys (name) where revoked_at is null;
