-- Written in the SQL that H2 and PostgreSQL share.

create table run (
	id varchar(36) primary key,
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	caller_arn varchar(2048) not null,
	request text not null,
	state varchar(16) not null,
	started_at timestamp(3) with time zone not null,
	ended_at timestamp(3) with time zone,
	blocked text not null,
	left_as_is text not null,
	error text,
	idempotency_key varchar(255) unique,
	idempotency_body text
);

create index run_by_start on run (started_at, id);

-- One run at a time per account and prefix, over all processes that share the database.
create table run_lease (
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	run_id varchar(36) not null unique,
	expires_at timestamp(3) with time zone not null,
	primary key (account_id, name_prefix)
);

create table run_step (
	run_id varchar(36) not null references run on delete cascade,
	step_id varchar(512) not null,
	position integer not null,
	step text not null,
	state varchar(16) not null,
	attempts integer not null,
	started_at timestamp(3) with time zone,
	ended_at timestamp(3) with time zone,
	error text,
	primary key (run_id, step_id)
);

create table run_kept (
	run_id varchar(36) not null references run on delete cascade,
	number integer not null,
	step_id varchar(512) not null,
	document text not null,
	kept_at timestamp(3) with time zone not null,
	primary key (run_id, number)
);

create table run_event (
	run_id varchar(36) not null references run on delete cascade,
	number integer not null,
	type varchar(32) not null,
	data text not null,
	primary key (run_id, number)
);

create table plan (
	id varchar(36) primary key,
	created_at timestamp(3) with time zone not null,
	content text not null
);
