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
  add column toelichting       text,   -- what it is about, for who may not see the stay; never a person
  add constraint teruggave_met_reden check ((teruggegeven_op is null) = (teruggave_reden is null));

alter table zicht.overdracht_notitie
  add column soort text not null default 'notitie' check (soort in ('notitie', 'incident', 'afspraak'));

-- What follows from the end of a stay reaches further than who ends it may see (the other party's access, its tasks). These
-- functions do that and nothing else: they close and carry over, they show nothing, and only of a stay that the caller has just
-- changed.
create policy eigenaar on zicht.termijn to current_user using (true) with check (true);
create policy eigenaar on zicht.taak to current_user using (true) with check (true);

create function zicht.sluit_toegang_bij(verblijf uuid, per timestamptz) returns void language sql security definer set search_path = zicht, public as $$
  update toegang set geldig = tstzrange(lower(geldig), greatest(per, lower(geldig) + interval '1 millisecond'))
   where bron_soort = 'plaatsing' and bron_id = verblijf and zojuist_geschreven(verblijf) and upper_inf(geldig)
$$;

create function zicht.sluit_klokken_en_taken_bij(verblijf uuid, reden text) returns void language sql security definer set search_path = zicht, public as $$
  update termijn set gesloten_op = nu(), gesloten_reden = reden, gesloten_door = gebruiker()
   where plaatsing_id = verblijf and zojuist_geschreven(verblijf) and gesloten_op is null;
  update taak set geaccepteerd_door = coalesce(geaccepteerd_door, gebruiker()), geaccepteerd_op = coalesce(geaccepteerd_op, nu()),
         afgerond_door = gebruiker(), afgerond_op = nu(), afronding = reden
   where plaatsing_id = verblijf and zojuist_geschreven(verblijf) and afgerond_op is null
$$;

-- A clock or a task goes on with the next stay (a move), or with who stays behind of a family.
create function zicht.zet_klokken_over(van uuid, naar uuid, client uuid) returns void language sql security definer set search_path = zicht, public as $$
  update termijn set plaatsing_id = naar, client_id = client where plaatsing_id = van and zojuist_geschreven(van) and gesloten_op is null;
  update taak set plaatsing_id = naar where plaatsing_id = van and zojuist_geschreven(van) and afgerond_op is null
$$;

create function zicht.kopieer_kring(van uuid, naar uuid) returns void language sql security definer set search_path = zicht, public as $$
  insert into geheime_kring (plaatsing_id, gebruiker_id, organisatie_id)
  select naar, k.gebruiker_id, k.organisatie_id from geheime_kring k where k.plaatsing_id = van and in_kring(van)
     and exists (select 1 from plaatsing p where p.id = naar and p.vorige_plaatsing = van)
$$;

-- Who has only a closed set left (a provider after the end) sees its own stay, never where someone went.
alter policy lezen on zicht.plaatsing
  using ((client_id = (select zicht.clientzelf())
          or (select zicht.opent_dossiers()) and organisatie_id = any ((select zicht.organisaties())::uuid[])
          or (select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = plaatsing.client_id and t.veldset not in ('werk', 'gesloten') and t.geldig @> (select zicht.nu())))
         and (not adres_geheim or zicht.in_kring(id)));
