create table projects (
    id text collate "C" not null primary key,
    version bigint not null,
    name text not null,
    document text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    latest_assessment_id text,
    latest_score double precision,
    latest_band text,
    latest_assessed_at timestamptz
);

-- What projects are found by: tag, team, owner, and what their model strings meant when the project was written.
create table project_facets (
    facet text not null,
    value text not null,
    project_id text collate "C" not null references projects (id) on delete cascade,
    primary key (facet, value, project_id)
);

create index project_facets_of_project on project_facets (project_id);

create table assessments (
    id text collate "C" not null primary key,
    project_id text collate "C" not null references projects (id) on delete cascade,
    assessed_at timestamptz not null,
    as_of date not null,
    horizon_days integer not null,
    catalog_version text not null,
    method_version text not null,
    score double precision not null,
    band text not null,
    confidence text not null,
    expected_migrations double precision not null,
    expected_effort_days double precision not null,
    project text not null,
    result text not null
);

create index assessments_of_project on assessments (project_id, id);

create function refuse_assessment_change() returns trigger language plpgsql as
'begin raise exception ''an assessment never changes''; end';

create trigger assessments_never_change before update on assessments
for each row execute function refuse_assessment_change();
