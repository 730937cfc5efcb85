-- What was said of every living model on a day. What came of it is derived when it is read, and never kept.
create table forecast_days (
    day text not null primary key,
    method text not null,
    catalog_version text not null,
    said_at text not null,
    models integer not null
) strict;

create table forecasts (
    day text not null references forecast_days (day),
    provider text not null,
    model text not null,
    basis text not null,
    probability_90 real not null,
    probability_180 real not null,
    probability_365 real not null,
    probability_730 real not null,
    percentile_90 real not null,
    percentile_180 real not null,
    percentile_365 real not null,
    percentile_730 real not null,
    primary key (day, provider, model)
) strict, without rowid;

create index forecasts_of_model on forecasts (provider, model, day);

create trigger forecast_days_never_change before update on forecast_days
begin
    select raise(abort, 'what was said never changes');
end;

create trigger forecast_days_never_go before delete on forecast_days
begin
    select raise(abort, 'what was said never goes');
end;

create trigger forecasts_never_change before update on forecasts
begin
    select raise(abort, 'what was said never changes');
end;

create trigger forecasts_never_go before delete on forecasts
begin
    select raise(abort, 'what was said never goes');
end;
