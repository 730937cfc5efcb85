create table catalog_state (
    id integer not null primary key check (id = 1),
    version bigint not null
);

insert into catalog_state (id, version) values (1, 0);

create table catalog_imports (
    id text collate "C" not null primary key,
    format text not null,
    source text collate "C" not null,
    created_at timestamptz not null,
    created_by text not null,
    state_version bigint not null,
    figures text not null,
    document text not null,
    preview text not null,
    applied_at timestamptz,
    revision bigint
);

create table catalog_revisions (
    number bigint not null primary key,
    at timestamptz not null,
    actor text not null,
    import_id text,
    document text not null
);

create function refuse_catalog_revision_change() returns trigger language plpgsql as
'begin raise exception ''a revision of the catalog never changes, and never goes''; end';

create trigger catalog_revisions_never_change before update or delete on catalog_revisions
for each row execute function refuse_catalog_revision_change();

create table catalog_conflicts (
    id text collate "C" not null,
    source text collate "C" not null,
    document text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    primary key (id, source)
);

create table catalog_confirmations (
    provider text not null primary key,
    source text collate "C" not null,
    confirmed_at timestamptz not null
);

create table catalog_overrides (
    id text collate "C" not null primary key,
    version bigint not null,
    document text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table catalog_sources (
    name text collate "C" not null primary key,
    etag text,
    last_modified text,
    checked_at timestamptz not null,
    succeeded_at timestamptz,
    next_at timestamptz not null,
    failures integer not null,
    problem text,
    import_id text
);
