-- A pass over all projects, because facts, method or day changed.
create table rescorings (
    id bigint not null primary key,
    catalog_version text not null,
    method_version text not null,
    as_of date not null,
    state text not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    projects bigint not null,
    assessed bigint not null,
    kept bigint not null,
    failed bigint not null
);

-- The pass that a project was last assessed in, and its last assessment of the day on which it was made; "latest" may be one of the past.
alter table projects add column rescored_in bigint not null default 0;
alter table projects add column current_assessment_id text;
alter table projects add column current_score double precision;
alter table projects add column current_digest text;

create index projects_by_rescoring on projects (rescored_in);

create table project_events (
    id text collate "C" not null primary key,
    project_id text collate "C" not null references projects (id) on delete cascade,
    at timestamptz not null,
    kind text not null,
    document text not null
);

create index project_events_of_project on project_events (project_id, id);
