create table gate_policies (
    name text collate "C" not null primary key,
    version bigint not null,
    document text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
