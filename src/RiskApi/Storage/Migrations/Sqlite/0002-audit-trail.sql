create table audit_entries (
    id text not null primary key,
    at text not null,
    actor text not null,
    action text not null,
    resource_type text not null,
    resource_id text not null,
    before text,
    after text,
    trace_id text not null
) strict;

create index audit_entries_of_resource on audit_entries (resource_type, resource_id, id);
create index audit_entries_of_actor on audit_entries (actor, id);

create trigger audit_entries_never_change before update on audit_entries
begin
    select raise(abort, 'the audit trail is append-only');
end;

create trigger audit_entries_never_go before delete on audit_entries
begin
    select raise(abort, 'the audit trail is append-only');
end;
