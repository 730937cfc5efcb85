-- "if not exists": databases of the first release have this table already.
create table if not exists served_versions (
    catalog_version text not null,
    method_version text not null,
    first_served_at text not null,
    primary key (catalog_version, method_version)
) strict;
