create table idempotent_answers (
    scope text not null,
    key text not null,
    request_digest text not null,
    location text,
    entity_tag text,
    body text not null,
    answered_at text not null,
    primary key (scope, key)
) strict;

create index idempotent_answers_by_age on idempotent_answers (answered_at);
