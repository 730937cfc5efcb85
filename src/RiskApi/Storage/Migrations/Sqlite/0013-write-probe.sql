-- One row that is written to see whether anything can be.
create table write_probe (
    id integer not null primary key check (id = 1),
    at text not null
) strict;

insert into write_probe (id, at) values (1, '2026-01-01T00:00:00.0000000Z');
