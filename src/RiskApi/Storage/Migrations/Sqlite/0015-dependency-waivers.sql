create table dependency_waivers (
    id text not null primary key,
    project_id text not null references projects (id) on delete cascade,
    version integer not null,
    document text not null,
    created_at text not null,
    updated_at text not null
) strict;

create index dependency_waivers_of_project on dependency_waivers (project_id, id);
