create table served_versions (
    catalog_version text not null,
    method_version text not null,
    first_served_at timestamptz not null,
    primary key (catalog_version, method_version)
);
