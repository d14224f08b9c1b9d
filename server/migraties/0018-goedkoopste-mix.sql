-- Planning: the cheapest mix of places is a computation too. It is one part that takes long, so it tells how far it is, and whoever computes it
-- is seen at it: only what nobody was seen at is asked for again.

alter table zicht.berekening drop constraint berekening_soort_check;
alter table zicht.berekening add constraint berekening_soort_check check (soort in ('simulatie','tornado','omgekeerd','mix'));
alter table zicht.berekening add column voortgang real not null default 0 check (voortgang between 0 and 1);
alter table zicht.berekening add column gezien_op timestamptz;
