-- The queue of db-scheduler, as its documentation defines it, in the SQL that H2 and PostgreSQL share.
create table scheduled_tasks (
	task_name varchar(100) not null,
	task_instance varchar(100) not null,
	task_data bytea,
	execution_time timestamp(6) with time zone not null,
	picked boolean not null,
	picked_by varchar(50),
	last_success timestamp(6) with time zone,
	last_failure timestamp(6) with time zone,
	consecutive_failures integer,
	last_heartbeat timestamp(6) with time zone,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);

-- Acts for many seats. They belong to a class, which is known by the account and prefix of its first seat.
create table class_act (
	id varchar(36) primary key,
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	request text not null,
	started_at timestamp(3) with time zone not null,
	idempotency_key varchar(255),
	idempotency_body text,
	constraint class_act_once_for_key unique (account_id, name_prefix, idempotency_key)
);

create index class_act_by_class on class_act (account_id, name_prefix, started_at, id);

create table class_work (
	act_id varchar(36) not null references class_act on delete cascade,
	seat varchar(63) not null,
	place integer not null,
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	state varchar(16) not null,
	attempt integer not null,
	runs varchar(1000) not null,
	replica varchar(50),
	started_at timestamp(3) with time zone,
	ended_at timestamp(3) with time zone,
	cause text,
	record text,
	version integer not null,
	primary key (act_id, seat)
);

-- One act at a time per seat, over all processes that share the database.
create table class_turn (
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	act_id varchar(36) not null references class_act,
	primary key (account_id, name_prefix)
);

create index class_turn_by_act on class_turn (act_id);
