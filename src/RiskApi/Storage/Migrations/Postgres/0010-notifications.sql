-- Who is told of what, and where. Targets and secrets are sealed.
create table subscriptions (
    id text collate "C" not null primary key,
    version bigint not null,
    state text not null,
    disabled_because text,
    team text,
    document text not null,
    target text not null,
    secret text not null,
    former_secret text,
    former_secret_until timestamptz,
    next_digest_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index subscriptions_by_digest on subscriptions (next_digest_at) where next_digest_at is not null;

-- What is to be sent, written with the event that it tells of: once for each event and subscription.
create table deliveries (
    id text collate "C" not null primary key,
    subscription_id text collate "C" not null references subscriptions (id) on delete cascade,
    event_id text,
    project_id text collate "C",
    subject text,
    state text not null,
    document text not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    tries integer not null,
    claim text,
    claimed_until timestamptz,
    digest_id text,
    delivered_at timestamptz
);

create unique index deliveries_once on deliveries (event_id, subscription_id) where event_id is not null;
create index deliveries_due on deliveries (subscription_id, due_at, id) where state = 'pending';
create index deliveries_claimed on deliveries (subscription_id) where claim is not null;
create index deliveries_collected on deliveries (subscription_id) where state = 'collected';
create index deliveries_of_subscription on deliveries (subscription_id, id);
create index deliveries_told on deliveries (project_id, subject);

create table delivery_attempts (
    delivery_id text collate "C" not null references deliveries (id) on delete cascade,
    number integer not null,
    at timestamptz not null,
    status integer,
    duration_ms bigint not null,
    answer text,
    primary key (delivery_id, number)
);
