create table reviews (
    id text collate "C" not null primary key,
    project_id text collate "C" not null references projects (id) on delete cascade,
    version bigint not null,
    document text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index reviews_of_project on reviews (project_id, id);

create table milestones (
    id text collate "C" not null primary key,
    review_id text collate "C" not null references reviews (id) on delete cascade,
    name text not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    open_high integer not null,
    open_medium integer not null,
    unanswered integer not null,
    waived integer not null,
    review text not null
);

create index milestones_of_review on milestones (review_id, id);

create function refuse_milestone_change() returns trigger language plpgsql as
'begin raise exception ''a milestone never changes''; end';

create trigger milestones_never_change before update on milestones
for each row execute function refuse_milestone_change();
