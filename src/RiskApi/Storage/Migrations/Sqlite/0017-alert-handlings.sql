-- What people made of the alerts on dependencies; one for each model string of a project.
create table alert_handlings (
    id text not null primary key,
    project_id text not null references projects (id) on delete cascade,
    version integer not null,
    document text not null,
    created_at text not null,
    updated_at text not null
) strict;

create index alert_handlings_of_project on alert_handlings (project_id, id);
