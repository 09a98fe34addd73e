-- How many characters a plan has, so that all together can be bounded without reading them.
alter table plan add column length integer default 0 not null;
