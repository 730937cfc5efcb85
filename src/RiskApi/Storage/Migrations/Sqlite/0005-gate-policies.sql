create table gate_policies (
    name text not null primary key,
    version integer not null,
    document text not null,
    created_at text not null,
    updated_at text not null
) strict;
