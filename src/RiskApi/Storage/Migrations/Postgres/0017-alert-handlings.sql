-- What people made of the alerts on dependencies; one for each model string of a project.
create table alert_handlings (
    id text collate "C" not null primary key,
    project_id text collate "C" not null references projects (id) on delete cascade,
    version bigint not null,
    document text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index alert_handlings_of_project on alert_handlings (project_id, id);
