-- Stays, deepened: absence with the bed kept, the follow-up plan, a ladder that is climbed again after an extension, a task
-- that is given back, and what kind of note stands on the handover page.

alter table zicht.plaatsing
  add column pauze_reden    text,
  add column pauze_sinds    timestamptz,
  add column terug_verwacht date;

-- What comes after this stay: a next step, who takes it, and when. A new plan takes the place of an earlier one.
create table zicht.vervolgplan (
  id               uuid primary key,
  regio_code       text not null references zicht.regio,
  plaatsing_id     uuid not null references zicht.plaatsing,
  stap             text not null check (length(stap) >= 5),
  verantwoordelijk text not null check (length(verantwoordelijk) > 0),
  uiterlijk        date not null,
  vervangt         uuid unique references zicht.vervolgplan,
  door             uuid not null references zicht.gebruiker,
  op               timestamptz not null default zicht.nu()
);
create index vervolgplan_plaatsing on zicht.vervolgplan (plaatsing_id, op desc);
alter table zicht.vervolgplan enable row level security;
alter table zicht.vervolgplan force row level security;
create policy systeem on zicht.vervolgplan to zicht_systeem using (true) with check (true);
create policy lezen on zicht.vervolgplan for select to zicht_app
  using (exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id));
create policy maken on zicht.vervolgplan for insert to zicht_app
  with check (exists (select 1 from zicht.plaatsing p where p.id = plaatsing_id) and door = (select zicht.gebruiker()));
grant select, insert on zicht.vervolgplan to zicht_app;
grant select, insert, update, delete on zicht.vervolgplan to zicht_systeem;

-- Each rung once per end: an extension sets a new end, towards which the ladder is climbed anew.
alter table zicht.escalatie drop constraint escalatie_termijn_id_trede_key;
alter table zicht.escalatie add column einde timestamptz not null;
alter table zicht.escalatie add constraint trede_eenmaal unique (termijn_id, einde, trede);

-- A task can be given back with a reason; it is then open again, for someone else.
alter table zicht.taak
  add column teruggegeven_door uuid references zicht.gebruiker,
  add column teruggegeven_op   timestamptz,
  add column teruggave_reden   text,
  add constraint teruggave_met_reden check ((teruggegeven_op is null) = (teruggave_reden is null));

alter table zicht.overdracht_notitie
  add column soort text not null default 'notitie' check (soort in ('notitie', 'incident', 'afspraak'));
