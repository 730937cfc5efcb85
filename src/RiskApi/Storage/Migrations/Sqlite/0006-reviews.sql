create table reviews (
    id text not null primary key,
    project_id text not null references projects (id) on delete cascade,
    version integer not null,
    document text not null,
    created_at text not null,
    updated_at text not null
) strict;

create index reviews_of_project on reviews (project_id, id);

create table milestones (
    id text not null primary key,
    review_id text not null references reviews (id) on delete cascade,
    name text not null,
    frozen_at text not null,
    frozen_by text not null,
    open_high integer not null,
    open_medium integer not null,
    unanswered integer not null,
    waived integer not null,
    review text not null
) strict;

create index milestones_of_review on milestones (review_id, id);

create trigger milestones_never_change before update on milestones
begin
    select raise(abort, 'a milestone never changes');
end;
