-- What was said goes only while a transaction has a row here, which it takes away again: where the settings keep the ledger for a time.
create table ledger_pruning (
    id integer not null primary key check (id = 1)
) strict;

drop trigger forecast_days_never_go;
drop trigger forecasts_never_go;

create trigger forecast_days_never_go before delete on forecast_days when not exists (select 1 from ledger_pruning)
begin
    select raise(abort, 'what was said never goes');
end;

create trigger forecasts_never_go before delete on forecasts when not exists (select 1 from ledger_pruning)
begin
    select raise(abort, 'what was said never goes');
end;

create index assessments_by_age on assessments (assessed_at);
create index deliveries_by_age on deliveries (created_at);
