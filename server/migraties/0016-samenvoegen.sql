-- Two files about one person become one, and can be taken apart again: what was moved is kept, row by row, with both persons as they
-- were. Nothing is deleted; the emptied file stays behind and points to the one that went on.

alter table zicht.client
  add column postcode     text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  add column huisnummer   text check (length(huisnummer) <= 12),
  add column samengevoegd_met uuid references zicht.client check (samengevoegd_met <> id);
create index client_adres on zicht.client (regio_code, postcode, huisnummer) where postcode is not null;

create table zicht.samenvoeging (
  id          uuid primary key,
  regio_code  text not null references zicht.regio,
  behouden_id uuid not null references zicht.client,
  vervallen_id uuid not null references zicht.client,
  reden       text not null check (length(reden) >= 5),
  toestand    jsonb not null,                    -- both persons as they were, and every row that was moved
  door        uuid not null references zicht.gebruiker,
  op          timestamptz not null default zicht.nu(),
  ongedaan_op timestamptz, ongedaan_door uuid references zicht.gebruiker, ongedaan_reden text,
  check (behouden_id <> vervallen_id),
  check ((ongedaan_op is null) = (ongedaan_reden is null))
);
create unique index samenvoeging_loopt on zicht.samenvoeging (vervallen_id) where ongedaan_op is null;
create index samenvoeging_behouden on zicht.samenvoeging (behouden_id);
alter table zicht.samenvoeging enable row level security;
alter table zicht.samenvoeging force row level security;
create policy systeem on zicht.samenvoeging to zicht_systeem using (true) with check (true);
create policy eigenaar on zicht.samenvoeging to current_user using (true) with check (true);
create policy lezen on zicht.samenvoeging for select to zicht_app using (exists (select 1 from zicht.client c where c.id = behouden_id));
grant select on zicht.samenvoeging to zicht_app;
grant select, insert, update, delete on zicht.samenvoeging to zicht_systeem;

-- What a row is about lies fast, for everyone but the one function that merges: it runs as the owner of the table, and the
-- application never does.
create or replace function zicht.ligt_vast() returns trigger language plpgsql as $$
declare
  kolom text;
  oud jsonb := to_jsonb(old);
  nieuw jsonb := to_jsonb(new);
begin
  foreach kolom in array tg_argv loop
    if nieuw -> kolom is distinct from oud -> kolom
       and not (kolom = 'client_id' and current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid)) then
      raise exception '% ligt vast', kolom using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;

-- Every table with a row about a client; the log and the history are of what was, and stay as they are.
create function zicht.tabellen_over_client() returns setof regclass language sql stable as $$
  select distinct c.conrelid::regclass from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
   where c.contype = 'f' and c.confrelid = 'zicht.client'::regclass and a.attname = 'client_id' and c.conparentid = 0
$$;
do $$
declare t regclass;
begin
  for t in select * from zicht.tabellen_over_client() union select 'zicht.client'::regclass loop
    if (select relrowsecurity from pg_class where oid = t) then
      execute format('create policy samenvoegen_lezen on %s for select to current_user using (true)', t);
      execute format('create policy samenvoegen on %s for update to current_user using (true) with check (true)', t);
    end if;
  end loop;
end $$;

-- May the caller work in the file of this person, as the access team?
create function zicht.toegang_werkt_voor(wie uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() = 'toegangsmedewerker' and exists (select 1 from toegang t where t.client_id = wie and t.relatie = 'toegang' and t.geldig @> nu() and t.organisatie_id = any (organisaties()))
$$;

create function zicht.voeg_samen(nummer uuid, behoud uuid, vervalt uuid, waarom text) returns void language plpgsql security definer set search_path = zicht, public as $$
declare
  t regclass;
  rijen jsonb;
  verplaatst jsonb := '{}';
  a client; b client;
begin
  if not (toegang_werkt_voor(behoud) and toegang_werkt_voor(vervalt)) then
    raise exception 'geen toegang' using errcode = 'insufficient_privilege';
  end if;
  -- in one order, so that two who merge the same two the other way round wait for each other
  perform 1 from client where id in (behoud, vervalt) order by id for update;
  select * into a from client where id = behoud;
  select * into b from client where id = vervalt;
  if a.samengevoegd_met is not null or b.samengevoegd_met is not null or a.regio_code <> b.regio_code then
    raise exception 'al samengevoegd' using errcode = 'unique_violation', constraint = 'samenvoeging_loopt';
  end if;
  if (select count(*) from client_bsn where client_id in (behoud, vervalt)) = 2 then
    raise exception 'twee nummers' using errcode = 'check_violation', constraint = 'twee_bsn_is_twee_mensen';
  end if;
  for t in select * from tabellen_over_client() loop
    execute format('with v as (update %s set client_id = $1 where client_id = $2 returning *) select jsonb_agg(to_jsonb(v) - ''client_id'' - ''versie'' - ''vastgelegd_op'' - ''vastgelegd_door'') from v', t)
      into rijen using behoud, vervalt;
    if rijen is not null then
      verplaatst := verplaatst || jsonb_build_object(t::text, rijen);
    end if;
  end loop;
  with g as (update gebruiker set client_id = behoud where client_id = vervalt returning id) select coalesce(jsonb_agg(g.id), '[]') into rijen from g;
  insert into samenvoeging (id, regio_code, behouden_id, vervallen_id, reden, door, toestand)
  values (nummer, a.regio_code, behoud, vervalt, waarom, gebruiker(), jsonb_build_object('behouden', to_jsonb(a), 'vervallen', to_jsonb(b), 'rijen', verplaatst, 'gebruikers', rijen));
  -- what the one did not say and the other did
  update client set voornaam = coalesce(a.voornaam, b.voornaam), tussenvoegsel = coalesce(a.tussenvoegsel, b.tussenvoegsel), achternaam = coalesce(a.achternaam, b.achternaam),
    roepnaam = coalesce(a.roepnaam, b.roepnaam), telefoon = coalesce(a.telefoon, b.telefoon), taal = coalesce(a.taal, b.taal),
    geboortedatum = case when a.geboortedatum is null or a.geboortedatum_geschat and not b.geboortedatum_geschat then coalesce(b.geboortedatum, a.geboortedatum) else a.geboortedatum end,
    geboortedatum_geschat = case when a.geboortedatum is null or a.geboortedatum_geschat and b.geboortedatum is not null and not b.geboortedatum_geschat then b.geboortedatum_geschat else a.geboortedatum_geschat end,
    geslacht = case when a.geslacht = 'onbekend' then b.geslacht else a.geslacht end, herkomst_gemeente = coalesce(a.herkomst_gemeente, b.herkomst_gemeente),
    lvb_vermoeden = coalesce(a.lvb_vermoeden, b.lvb_vermoeden), postcode = coalesce(a.postcode, b.postcode), huisnummer = coalesce(a.huisnummer, b.huisnummer),
    overleden_op = coalesce(a.overleden_op, b.overleden_op),
    begeleidingsbehoefte = (select coalesce(array_agg(distinct x order by x), '{}') from unnest(a.begeleidingsbehoefte || b.begeleidingsbehoefte) x)
   where id = behoud;
  update client set samengevoegd_met = behoud where id = vervalt;
end $$;

-- Back to two: the rows that were moved go back, as far as they still are with the one they went to; what was filled in from the
-- other is emptied again, unless someone changed it since.
create function zicht.haal_uit_elkaar(welke uuid, waarom text) returns void language plpgsql security definer set search_path = zicht, public as $$
declare
  s samenvoeging;
  t text; rij jsonb; k text;
  nu_rij jsonb; toen jsonb; ander jsonb; stukken text[] := '{}';
begin
  select * into s from samenvoeging where id = welke for update;
  if s.id is null or not toegang_werkt_voor(s.behouden_id) then
    raise exception 'geen toegang' using errcode = 'insufficient_privilege';
  end if;
  if s.ongedaan_op is not null then
    raise exception 'al uit elkaar' using errcode = 'unique_violation', constraint = 'samenvoeging_loopt';
  end if;
  perform 1 from client where id in (s.behouden_id, s.vervallen_id) order by id for update;
  for t in select jsonb_object_keys(s.toestand -> 'rijen') loop
    for rij in select jsonb_array_elements(s.toestand -> 'rijen' -> t) loop
      if rij ? 'id' then
        execute format('update %s set client_id = $1 where client_id = $2 and id = ($3 ->> ''id'')::uuid', t) using s.vervallen_id, s.behouden_id, rij;
      else
        execute format('update %s x set client_id = $1 where client_id = $2 and to_jsonb(x) - ''client_id'' - ''versie'' - ''vastgelegd_op'' - ''vastgelegd_door'' = $3', t)
          using s.vervallen_id, s.behouden_id, rij;
      end if;
    end loop;
  end loop;
  select to_jsonb(c) into nu_rij from client c where id = s.behouden_id;
  toen := s.toestand -> 'behouden';
  ander := s.toestand -> 'vervallen';
  foreach k in array array['voornaam','tussenvoegsel','achternaam','roepnaam','telefoon','taal','geboortedatum','geboortedatum_geschat','geslacht','herkomst_gemeente',
                           'lvb_vermoeden','postcode','huisnummer','overleden_op'] loop
    if nu_rij -> k is distinct from toen -> k and nu_rij -> k is not distinct from ander -> k then
      nu_rij := jsonb_set(nu_rij, array[k], toen -> k);
    end if;
  end loop;
  update client c set (voornaam, tussenvoegsel, achternaam, roepnaam, telefoon, taal, geboortedatum, geboortedatum_geschat, geslacht, herkomst_gemeente, lvb_vermoeden, postcode, huisnummer, overleden_op)
    = (select r.voornaam, r.tussenvoegsel, r.achternaam, r.roepnaam, r.telefoon, r.taal, r.geboortedatum, r.geboortedatum_geschat, r.geslacht, r.herkomst_gemeente, r.lvb_vermoeden, r.postcode, r.huisnummer, r.overleden_op
         from jsonb_populate_record(null::client, nu_rij) r) where c.id = s.behouden_id;
  update client set samengevoegd_met = null where id = s.vervallen_id;
  -- whose login it was, is his again
  update gebruiker set client_id = s.vervallen_id where client_id = s.behouden_id and s.toestand -> 'gebruikers' ? id::text;
  update samenvoeging set ongedaan_op = nu(), ongedaan_door = gebruiker(), ongedaan_reden = waarom where id = welke;
end $$;
