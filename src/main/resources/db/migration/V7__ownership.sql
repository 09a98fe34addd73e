-- What the console created or adopted in accounts where nothing may be tagged. IAM gives no unique id twice, so these
-- tell it from whatever has the same name later. History is deleted, but not this.
create table ownership (
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	type varchar(20) not null,
	name varchar(128) not null,
	unique_id varchar(128) not null,
	arn varchar(2048) not null,
	workshop_id varchar(256) not null,
	creator_arn varchar(2048) not null,
	primary key (account_id, name_prefix, type, name)
);
