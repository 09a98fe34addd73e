-- What was chosen for an account and prefix on the pages: the variant of the policies, and the values of parameters.
create table choice (
	account_id varchar(12) not null,
	name_prefix varchar(128) not null,
	name varchar(128) not null,
	chosen varchar(2048) not null,
	primary key (account_id, name_prefix, name)
);

insert into choice (account_id, name_prefix, name, chosen)
	select account_id, name_prefix, 'resources', scope from resource_scope;

drop table resource_scope;
