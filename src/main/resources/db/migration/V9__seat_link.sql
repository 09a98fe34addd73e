-- The seats whose link was renewed, and how often. Each time makes another link; the others have their first.
create table seat_link (
	seat varchar(128) not null,
	generation integer not null,
	primary key (seat)
);

-- The secret that the links come from, unless one is configured: one entry, the same for all replicas.
create table class_secret (
	purpose varchar(20) not null,
	secret varchar(128) not null,
	primary key (purpose)
);
