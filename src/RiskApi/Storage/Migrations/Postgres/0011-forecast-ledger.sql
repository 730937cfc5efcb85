-- What was said of every living model on a day. What came of it is derived when it is read, and never kept.
create table forecast_days (
    day date not null primary key,
    method text collate "C" not null,
    catalog_version text not null,
    said_at timestamptz not null,
    models bigint not null
);

create table forecasts (
    day date not null references forecast_days (day),
    provider text collate "C" not null,
    model text collate "C" not null,
    basis text not null,
    probability_90 double precision not null,
    probability_180 double precision not null,
    probability_365 double precision not null,
    probability_730 double precision not null,
    percentile_90 double precision not null,
    percentile_180 double precision not null,
    percentile_365 double precision not null,
    percentile_730 double precision not null,
    primary key (day, provider, model)
);

create index forecasts_of_model on forecasts (provider, model, day);

create function refuse_forecast_change() returns trigger language plpgsql as
'begin raise exception ''what was said never changes, and never goes''; end';

create trigger forecast_days_never_change before update or delete on forecast_days
for each row execute function refuse_forecast_change();

create trigger forecasts_never_change before update or delete on forecasts
for each row execute function refuse_forecast_change();
