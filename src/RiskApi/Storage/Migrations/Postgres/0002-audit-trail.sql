create table audit_entries (
    id text collate "C" not null primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    resource_type text not null,
    resource_id text not null,
    before text,
    after text,
    trace_id text not null
);

create index audit_entries_of_resource on audit_entries (resource_type, resource_id, id);
create index audit_entries_of_actor on audit_entries (actor, id);

create function refuse_change() returns trigger language plpgsql as
'begin raise exception ''the audit trail is append-only''; end';

create trigger audit_entries_never_change before update or delete or truncate on audit_entries
for each statement execute function refuse_change();
