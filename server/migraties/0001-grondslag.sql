-- The ground floor: who we are (context), how time works, how versions are kept.
-- Roles zicht_app, zicht_systeem and zicht_beeld are made by the migration runner, before this file.

create extension if not exists btree_gist with schema public;

-- ── Context of a transaction ────────────────────────────────────────────────────────────────────────────
-- Set once per transaction with set_config(…, true). No context means: nobody, no region, no rows.
create function zicht.gebruiker() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('zicht.gebruiker', true), '')::uuid $$;
create function zicht.organisaties() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('zicht.organisaties', true), '')::uuid[], '{}'::uuid[]) $$;
create function zicht.regio() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('zicht.regio', true), '') $$;
create function zicht.rol() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('zicht.rol', true), ''), 'geen') $$;
create function zicht.clientzelf() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('zicht.clientzelf', true), '')::uuid $$;

-- The clock of the house: the database's own, so that several application processes agree. A test, and the
-- demo population, may set another day. In whole milliseconds, which is what leaves the house: with more, a moment that we told
-- someone would lie before the fact that it dates.
create function zicht.nu() returns timestamptz language sql stable parallel safe
  as $$ select date_trunc('milliseconds', coalesce(nullif(current_setting('zicht.nu', true), '')::timestamptz, now())) $$;

-- ── Versions: every change keeps what was known before, and who changed it ────────────────────────────────
create table zicht.historie (
  tabel          text        not null,
  id             uuid        not null,
  versie         int         not null,
  client_id      uuid,
  vastgelegd     tstzrange   not null,           -- from when to when we knew this
  vastgelegd_door uuid,
  rij            jsonb       not null,
  primary key (tabel, id, versie)
);
create index historie_client on zicht.historie (client_id) where client_id is not null;

create function zicht.bewaar_versie() returns trigger language plpgsql security definer set search_path = zicht, public as $$
declare
  oud jsonb := to_jsonb(old);
begin
  -- a change that changes nothing is no version; who recorded it, and when, is nobody's to write
  if to_jsonb(new) - 'versie' - 'vastgelegd_op' - 'vastgelegd_door' = oud - 'versie' - 'vastgelegd_op' - 'vastgelegd_door' then
    return old;
  end if;
  insert into historie (tabel, id, versie, client_id, vastgelegd, vastgelegd_door, rij)
  values (tg_table_name, old.id, old.versie,
          case when tg_table_name = 'client' then old.id else (oud ->> 'client_id')::uuid end,
          tstzrange(old.vastgelegd_op, greatest(nu(), old.vastgelegd_op)), old.vastgelegd_door, oud);
  new.versie := old.versie + 1;
  new.vastgelegd_op := greatest(nu(), old.vastgelegd_op);
  new.vastgelegd_door := gebruiker();
  return new;
end $$;

-- What a row is about stays what it is about: a stay, a call or an access is never turned into someone else's. The names of the
-- columns that may not change are the trigger's arguments.
create function zicht.ligt_vast() returns trigger language plpgsql as $$
declare
  kolom text;
  oud jsonb := to_jsonb(old);
  nieuw jsonb := to_jsonb(new);
begin
  foreach kolom in array tg_argv loop
    if nieuw -> kolom is distinct from oud -> kolom then
      raise exception '% ligt vast', kolom using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;

-- ── Region and its policy ──────────────────────────────────────────────────────────────────────────────────
create table zicht.regio (
  code            text primary key,
  naam            text not null,
  vingerafdruk    text not null,                 -- hash of the files it was loaded from
  geladen_op      timestamptz not null default zicht.nu(),
  register_versie bigint not null default 1      -- goes up with every change of the register
);

create table zicht.gemeente (
  regio_code  text not null references zicht.regio,
  code        text not null,                     -- CBS, e.g. GM0935
  naam        text not null,
  geldig      daterange not null,                -- membership of the region
  opvolger    text,
  inwoners    int,
  inwoners_op date,
  x           numeric, y numeric,                -- place on the schematic map
  bron        text not null,
  exclude using gist (regio_code with =, code with =, geldig with &&),
  check (not isempty(geldig))
);

create table zicht.product (
  regio_code      text not null references zicht.regio,
  code            text not null,
  naam            text not null,
  groep           text not null,                 -- heading in the tables: MO, VO, BW, CRISIS, …
  grondslag       text not null,                 -- WMO_BW, WMO_OPVANG, …
  leveringsvorm   text not null check (leveringsvorm in ('ZIN', 'PGB')),
  met_verblijf    boolean not null,
  toegang         text not null check (toegang in ('beschikking', 'algemene_voorziening')),
  wie_beslist     text not null,
  max_verblijf    text,                          -- ISO 8601 duration
  na_maximum      text,
  geldig          daterange not null,
  bron            text not null,
  exclude using gist (regio_code with =, code with =, geldig with &&)
);

-- ── Organisations and people who use the system ───────────────────────────────────────────────────────────
create table zicht.organisatie (
  id            uuid primary key,
  regio_code    text not null references zicht.regio,
  code          text not null,
  naam          text not null,
  soort         text not null check (soort in ('aanbieder','gemeente','corporatie','regieteam','toegang','toezicht','partner','verhuurder')),
  gemeente_code text,
  telefoon      text,
  geldig        daterange not null,
  bron          text not null,
  versie        int not null default 1,
  vastgelegd_op timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (regio_code, code)
);
create trigger organisatie_versie before update on zicht.organisatie for each row execute function zicht.bewaar_versie();

create table zicht.organisatie_alias (
  organisatie_id uuid not null references zicht.organisatie on delete cascade,
  naam           text not null,
  bron           text not null,
  primary key (organisatie_id, naam)
);

create table zicht.gebruiker (
  id        uuid primary key,
  issuer    text not null,
  sub       text not null,
  naam      text not null,
  initialen text not null,
  client_id uuid,
  actief    boolean not null default true,
  unique (issuer, sub)
);

create table zicht.lidmaatschap (
  id             uuid primary key,
  gebruiker_id   uuid not null references zicht.gebruiker,
  organisatie_id uuid not null references zicht.organisatie,
  regio_code     text not null references zicht.regio,
  rol            text not null check (rol in ('crisismedewerker','teamleider','toegangsmedewerker','aanbieder','gemeente',
                   'corporatie','beleidsmaker','toezichthouder','privacyfunctionaris','beheerder','client')),
  geldig         daterange not null default '[,)',
  exclude using gist (gebruiker_id with =, organisatie_id with =, rol with =, geldig with &&)
);

create table zicht.sessie (
  id             text primary key,               -- hash of the cookie; the cookie itself is nowhere
  gebruiker_id   uuid not null references zicht.gebruiker,
  lidmaatschap_id uuid references zicht.lidmaatschap,
  begonnen_op    timestamptz not null default now(),
  laatst_gezien  timestamptz not null default now(),
  verloopt_op    timestamptz not null,
  gegevens       jsonb not null default '{}'
);
create index sessie_verloopt on zicht.sessie (verloopt_op);

-- ── What every request needs ─────────────────────────────────────────────────────────────────────────────
create table zicht.idempotentie (
  gebruiker_id uuid not null,
  sleutel      text not null,
  pad          text not null,
  inhoud_hash  text not null,
  status       int,                              -- null: still running (seen only by a lock wait)
  antwoord     json,                             -- as it was written, so that a repeat is the same to the byte
  kopregels    jsonb,
  op           timestamptz not null default now(),
  primary key (gebruiker_id, sleutel)
);
create index idempotentie_op on zicht.idempotentie (op);

create table zicht.uitbak (
  id         bigint generated always as identity primary key,
  gebeurtenis uuid not null unique,
  regio_code text not null,
  soort      text not null,                      -- e.g. nl.zicht.plek.bezetting-gewijzigd
  onderwerp  text,                               -- an identifier, never a person
  dataref    text,
  gegevens   jsonb not null default '{}',        -- no personal data
  publiek    text[] not null default '{}',       -- organisation ids, or empty: all staff of the region
  op         timestamptz not null default now()
);
create index uitbak_regio on zicht.uitbak (regio_code, id);
create function zicht.meld_uitbak() returns trigger language plpgsql as $$
begin
  perform pg_notify('zicht_uitbak', new.id::text);
  return null;
end $$;
create trigger uitbak_meld after insert on zicht.uitbak for each row execute function zicht.meld_uitbak();

-- Incoming events are applied once.
create table zicht.inbak (
  bron text not null,
  id   text not null,
  op   timestamptz not null default now(),
  primary key (bron, id)
);

-- ── Audit log (NEN 7513): append only, sealed with a hash chain ─────────────────────────────────────────
create table zicht.auditlog (
  id             bigint generated always as identity primary key,
  op             timestamptz not null default clock_timestamp(),
  regio_code     text,
  gebruiker_id   uuid,
  organisatie_id uuid,
  rol            text,
  client_id      uuid,
  object_soort   text not null,
  object_id      text,
  actie          text not null,
  doel           text not null,
  grondslag      text not null,
  veldset        text,
  toegestaan     boolean not null,
  reden          text not null,                  -- reason code of the decision
  nood           boolean not null default false,
  verzoek_id     text
);
create index auditlog_client on zicht.auditlog (client_id, op) where client_id is not null;
create table zicht.auditzegel (
  nr        bigint primary key,
  audit_id  bigint not null unique references zicht.auditlog,
  hash      bytea not null
);
create function zicht.weiger_wijziging() returns trigger language plpgsql as $$
begin
  raise exception 'het logboek kan alleen worden aangevuld' using errcode = 'insufficient_privilege';
end $$;
create trigger auditlog_alleen_erbij before update or delete on zicht.auditlog for each row execute function zicht.weiger_wijziging();
create trigger auditlog_niet_leeg before truncate on zicht.auditlog for each statement execute function zicht.weiger_wijziging();
create trigger auditzegel_alleen_erbij before update or delete on zicht.auditzegel for each row execute function zicht.weiger_wijziging();
create trigger auditzegel_niet_leeg before truncate on zicht.auditzegel for each statement execute function zicht.weiger_wijziging();
