-- The model that an event is about, so that events of all projects are found by it.
alter table project_events add column model text;

update project_events set model = json_extract(document, '$.model');

create index project_events_of_model on project_events (model, id);
