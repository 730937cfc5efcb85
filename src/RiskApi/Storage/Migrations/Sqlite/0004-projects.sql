create table projects (
    id text not null primary key,
    version integer not null,
    name text not null,
    document text not null,
    created_at text not null,
    updated_at text not null,
    latest_assessment_id text,
    latest_score real,
    latest_band text,
    latest_assessed_at text
) strict;

-- What projects are found by: tag, team, owner, and what their model strings meant when the project was written.
create table project_facets (
    facet text not null,
    value text not null,
    project_id text not null references projects (id) on delete cascade,
    primary key (facet, value, project_id)
) strict, without rowid;

create index project_facets_of_project on project_facets (project_id);

create table assessments (
    id text not null primary key,
    project_id text not null references projects (id) on delete cascade,
    assessed_at text not null,
    as_of text not null,
    horizon_days integer not null,
    catalog_version text not null,
    method_version text not null,
    score real not null,
    band text not null,
    confidence text not null,
    expected_migrations real not null,
    expected_effort_days real not null,
    project text not null,
    result text not null
) strict;

create index assessments_of_project on assessments (project_id, id);

create trigger assessments_never_change before update on assessments
begin
    select raise(abort, 'an assessment never changes');
end;
