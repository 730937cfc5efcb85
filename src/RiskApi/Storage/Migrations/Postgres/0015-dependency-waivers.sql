create table dependency_waivers (
    id text collate "C" not null primary key,
    project_id text collate "C" not null references projects (id) on delete cascade,
    version bigint not null,
    document text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index dependency_waivers_of_project on dependency_waivers (project_id, id);
