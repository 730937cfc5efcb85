create table catalog_state (
    id integer not null primary key check (id = 1),
    version integer not null
) strict;

insert into catalog_state (id, version) values (1, 0);

create table catalog_imports (
    id text not null primary key,
    format text not null,
    source text not null,
    created_at text not null,
    created_by text not null,
    state_version integer not null,
    figures text not null,
    document text not null,
    preview text not null,
    applied_at text,
    revision integer
) strict;

create table catalog_revisions (
    number integer not null primary key,
    at text not null,
    actor text not null,
    import_id text,
    document text not null
) strict;

create trigger catalog_revisions_never_change before update on catalog_revisions
begin
    select raise(abort, 'a revision of the catalog never changes');
end;

create trigger catalog_revisions_never_go before delete on catalog_revisions
begin
    select raise(abort, 'a revision of the catalog never goes');
end;

create table catalog_conflicts (
    id text not null,
    source text not null,
    document text not null,
    first_seen_at text not null,
    last_seen_at text not null,
    primary key (id, source)
) strict;

create table catalog_confirmations (
    provider text not null primary key,
    source text not null,
    confirmed_at text not null
) strict;

create table catalog_overrides (
    id text not null primary key,
    version integer not null,
    document text not null,
    created_at text not null,
    updated_at text not null
) strict;

create table catalog_sources (
    name text not null primary key,
    etag text,
    last_modified text,
    checked_at text not null,
    succeeded_at text,
    next_at text not null,
    failures integer not null,
    problem text,
    import_id text
) strict;
