-- Which plan a run carries out, so that the plan says so; null for a run that no shown plan began.
alter table run add column plan_id varchar(36);
create index run_by_plan on run (plan_id);
