-- A pass over all projects, because facts, method or day changed.
create table rescorings (
    id integer not null primary key,
    catalog_version text not null,
    method_version text not null,
    as_of text not null,
    state text not null,
    begun_at text not null,
    ended_at text,
    projects integer not null,
    assessed integer not null,
    kept integer not null,
    failed integer not null
) strict;

-- The pass that a project was last assessed in, and its last assessment of the day on which it was made; "latest" may be one of the past.
alter table projects add column rescored_in integer not null default 0;
alter table projects add column current_assessment_id text;
alter table projects add column current_score real;
alter table projects add column current_digest text;

create index projects_by_rescoring on projects (rescored_in);

create table project_events (
    id text not null primary key,
    project_id text not null references projects (id) on delete cascade,
    at text not null,
    kind text not null,
    document text not null
) strict;

create index project_events_of_project on project_events (project_id, id);
