-- Runs, keys and plans belong to an account and prefix: consoles that work on others can share the database.

-- The constraint on the key has no name of its own; it goes with its column.
alter table run add column client_key varchar(255);
update run set client_key = idempotency_key;
alter table run drop column idempotency_key;
alter table run rename column client_key to idempotency_key;
alter table run add constraint run_once_for_key unique (account_id, name_prefix, idempotency_key);

create index run_by_scope on run (account_id, name_prefix, started_at, id);

-- A plan from before names its account in its content, but no prefix: it is good for any.
alter table plan add column account_id varchar(12);
alter table plan add column name_prefix varchar(128);
update plan set account_id = substring(content from position('"accountId":"' in content) + 13 for 12);
alter table plan alter column account_id set not null;
