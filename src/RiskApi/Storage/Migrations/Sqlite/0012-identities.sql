-- Who wrote, as far as it was proved; entries of before have the name alone.
alter table audit_entries add column actor_kind text;
alter table audit_entries add column actor_id text;
alter table audit_entries add column actor_team text;

create index audit_entries_of_actor_id on audit_entries (actor_id, id);

-- Answers that were kept by method, path and name are kept by identity: of the key in use that bears the name, else of whoever names itself so.
update idempotent_answers
set scope = substr(scope, 1, length(scope) - length(k.name)) || 'key:' || length(k.id) || ':' || k.id || ':' || coalesce(k.team, '')
from access_keys k
where k.revoked_at is null
and substr(scope, length(scope) - length(k.name)) = ' ' || k.name
and length(scope) - length(k.name) - 1 - length(replace(substr(scope, 1, length(scope) - length(k.name) - 1), ' ', '')) = 1;

update idempotent_answers
set scope = split.head || case split.actor when 'bootstrap' then 'bootstrap' else 'open' end || ':' || length(split.actor) || ':' || split.actor || ':'
from (
    select scope as whole, key as of_key,
        substr(scope, 1, instr(scope, ' ') + instr(substr(scope, instr(scope, ' ') + 1), ' ')) as head,
        substr(scope, instr(scope, ' ') + instr(substr(scope, instr(scope, ' ') + 1), ' ') + 1) as actor
    from idempotent_answers
    where scope not like '% key:36:%:%'
) split
where scope = split.whole and key = split.of_key;
