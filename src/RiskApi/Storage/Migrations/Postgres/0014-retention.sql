-- What was said goes only while a transaction has a row here, which it takes away again: where the settings keep the ledger for a time.
create table ledger_pruning (
    id integer not null primary key check (id = 1)
);

create or replace function refuse_forecast_change() returns trigger language plpgsql as
'begin
    if tg_op = ''DELETE'' and exists (select 1 from ledger_pruning) then
        return old;
    end if;

    raise exception ''what was said never changes, and never goes'';
end';

create index assessments_by_age on assessments (assessed_at);
create index deliveries_by_age on deliveries (created_at);
