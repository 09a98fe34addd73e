-- Which variant of the policies is in force on an account and prefix, where somebody chose one.
create table resource_scope (
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	scope varchar(10) not null,
	primary key (account_id, name_prefix)
);
