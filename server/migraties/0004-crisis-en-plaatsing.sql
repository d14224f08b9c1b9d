-- The crisis call, the hold, the placement, and the one table that says who claims which place when.

create table zicht.crisismelding (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  nummer         int not null,                   -- a number to say on the phone; per region and year
  jaar           int not null,
  team_id        uuid not null references zicht.organisatie,
  gemeld_op      timestamptz not null,
  kanaal         text not null,                  -- telefoon, balie, professional, …
  verwijzer      text not null,                  -- eigen_initiatief, omgeving, politie, …
  terugbelnummer text,
  roepnaam       text,                           -- first name or what we call the person; may be unknown
  leeftijd       int check (leeftijd between 0 and 120), -- estimated, in years
  geslacht       text not null default 'onbekend' check (geslacht in ('man','vrouw','anders','onbekend')),
  herkomst_gemeente text,
  verblijft_nu   text,                           -- where the person is tonight, in ETHOS Light terms
  -- safety first
  direct_gevaar  text not null default 'weet_niet' check (direct_gevaar in ('ja','nee','weet_niet')),
  huiselijk_geweld text not null default 'weet_niet' check (huiselijk_geweld in ('ja','nee','weet_niet')),
  psychische_nood text not null default 'weet_niet' check (psychische_nood in ('ja','nee','weet_niet')),
  lvb_vermoeden  text not null default 'weet_niet' check (lvb_vermoeden in ('ja','nee','weet_niet')),
  kinderen       text not null default 'weet_niet' check (kinderen in ('ja','nee','weet_niet')),
  risico_kinderen text,                          -- compulsory when there are children
  behoeften      text[] not null default '{}',   -- begane_grond, rolstoel, huisdier, prikkelarm, somatiek, …
  vervoer        text,                           -- psycholance, taxi, …
  toelichting    text,
  adres_geheim   boolean not null default false,
  client_id      uuid references zicht.client,
  status         text not null default 'open' check (status in ('open','geplaatst','gesloten')),
  uitkomst       text,
  vervolg        text,                           -- follow-up: reguliere_zorg, …
  gesloten_op    timestamptz,
  inzage_tot     timestamptz,                    -- until when the crisis team may look back
  aangenomen_door uuid not null references zicht.gebruiker,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (regio_code, jaar, nummer),
  check (kinderen <> 'ja' or risico_kinderen is not null),
  check ((status = 'gesloten') = (gesloten_op is not null))
);
create index crisismelding_team on zicht.crisismelding (team_id, status, gemeld_op desc);
create index crisismelding_client on zicht.crisismelding (client_id) where client_id is not null;
create index crisismelding_regio on zicht.crisismelding (regio_code, gemeld_op);
create trigger crisismelding_versie before update on zicht.crisismelding for each row execute function zicht.bewaar_versie();

-- Who must stay together with the person who called.
create table zicht.crisismelding_persoon (
  id         uuid primary key,
  melding_id uuid not null references zicht.crisismelding on delete cascade,
  volgorde   int not null,
  roepnaam   text,
  leeftijd   int check (leeftijd between 0 and 120),
  geslacht   text not null default 'onbekend' check (geslacht in ('man','vrouw','anders','onbekend')),
  rol        text not null,                      -- partner, kind, …
  client_id  uuid references zicht.client,
  unique (melding_id, volgorde)
);

-- What was done, with or without an arrangement (29 of 42 in the pilot were without).
create table zicht.crisisactie (
  id           uuid primary key,
  regio_code   text not null,
  melding_id   uuid not null references zicht.crisismelding,
  soort        text not null,                    -- arrangement, gesprek, doorverwijzing, vervoer, bemiddeling, …
  arrangement_code text,                         -- null: an action without an arrangement
  plaatsing_id uuid,
  omschrijving text,
  op           timestamptz not null default zicht.nu(),
  door         uuid not null references zicht.gebruiker
);
create index crisisactie_melding on zicht.crisisactie (melding_id);

create table zicht.reservering (
  id            uuid primary key,
  regio_code    text not null references zicht.regio,
  melding_id    uuid not null references zicht.crisismelding,
  voorziening_id uuid not null references zicht.voorziening,
  periode       tstzrange not null,              -- [held from, lapses at): lapses by itself, time alone decides
  verlengd      int not null default 0,
  einde         text check (einde in ('ingetrokken','omgezet')), -- null: running or lapsed
  gehouden_door uuid not null references zicht.gebruiker,
  versie        int not null default 1,
  vastgelegd_op timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (id, periode),
  check (not isempty(periode) and not lower_inf(periode) and not upper_inf(periode))
);
create index reservering_melding on zicht.reservering (melding_id);
create index reservering_regio on zicht.reservering (regio_code, upper(periode));
create trigger reservering_versie before update on zicht.reservering for each row execute function zicht.bewaar_versie();

create table zicht.plaatsing (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  client_id      uuid not null references zicht.client,
  organisatie_id uuid not null references zicht.organisatie,   -- the provider that takes the person in
  product_code   text not null,
  plek_id        uuid references zicht.plek,     -- null: no place of the register (a personal budget)
  verblijf_gemeente text,                        -- where, when there is no place
  arrangement_code text,
  melding_id     uuid references zicht.crisismelding,
  leveringsvorm  text not null default 'ZIN' check (leveringsvorm in ('ZIN','PGB')),
  verblijf       boolean not null,               -- sleeps here: nobody sleeps in two places
  status         text not null check (status in ('voorgesteld','geaccepteerd','gestart','gepauzeerd','verplaatst','beeindigd','vervallen')),
  periode        tstzrange not null,             -- claim on the place; 'empty' while proposed or when lapsed
  verwacht_einde date,                           -- last day of the arrangement or plan: a forecast, ends nothing
  aangekomen_op  timestamptz,
  grondslag      text not null check (length(grondslag) > 0),
  grondslag_kenmerk text,
  verantwoordelijke_gemeente text,
  herkomst_gemeente text,
  vorige_voorziening text,                       -- preceding facility
  toekomstperspectief text,
  vorige_plaatsing uuid references zicht.plaatsing,
  groep_id       uuid,                           -- placed together
  adres_geheim   boolean not null default false,
  einde_reden    text,
  bestemming     text,
  bestemming_toelichting text,
  einde_akkoord_id uuid,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (id, periode),
  constraint client_niet_op_twee_plekken exclude using gist (client_id with =, periode with &&) where (verblijf),
  check (plek_id is not null or verblijf_gemeente is not null),
  check (isempty(periode) = (status in ('voorgesteld','vervallen'))),
  check (status not in ('beeindigd','verplaatst') or not upper_inf(periode)),
  check (status not in ('geaccepteerd','gestart','gepauzeerd') or upper_inf(periode)),
  -- nobody leaves without a place to go, unless a second person agreed
  constraint niemand_weg_zonder_plek check (status <> 'beeindigd' or (bestemming is not null and einde_reden is not null)),
  constraint zonder_plek_alleen_met_akkoord check (status <> 'beeindigd' or bestemming not in ('op_straat','onbekend') or einde_akkoord_id is not null),
  -- who came is not written off as someone who never came
  check (status <> 'vervallen' or aangekomen_op is null)
);
create index plaatsing_client on zicht.plaatsing (client_id);
create index plaatsing_regio on zicht.plaatsing (regio_code, product_code);
create index plaatsing_organisatie on zicht.plaatsing (organisatie_id) where upper_inf(periode);
create index plaatsing_melding on zicht.plaatsing (melding_id) where melding_id is not null;
create index plaatsing_loopt on zicht.plaatsing (regio_code) where upper_inf(periode);
create trigger plaatsing_versie before update on zicht.plaatsing for each row execute function zicht.bewaar_versie();

-- A second person on an end without a place to go.
create table zicht.einde_akkoord (
  id            uuid primary key,
  regio_code    text not null,
  plaatsing_id  uuid not null references zicht.plaatsing deferrable, -- an ended stay and its agreement can be written together
  reden         text not null check (length(reden) >= 10),
  bestemming    text not null,
  gevraagd_door uuid not null references zicht.gebruiker,
  gevraagd_op   timestamptz not null default zicht.nu(),
  besluit       text check (besluit in ('akkoord','niet_akkoord')),
  besluit_reden text,
  besloten_door uuid references zicht.gebruiker,
  besloten_op   timestamptz,
  constraint twee_mensen check (besloten_door is null or besloten_door <> gevraagd_door),
  check ((besluit is null) = (besloten_door is null)),
  unique (id, plaatsing_id)
);
alter table zicht.plaatsing add foreign key (einde_akkoord_id, id) references zicht.einde_akkoord (id, plaatsing_id);

create function zicht.einde_vraagt_akkoord() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if new.einde_akkoord_id is not null and not exists
     (select 1 from einde_akkoord a where a.id = new.einde_akkoord_id and a.besluit = 'akkoord') then
    raise exception 'een einde zonder plek vraagt het akkoord van een tweede persoon' using errcode = 'check_violation', constraint = 'zonder_plek_alleen_met_akkoord';
  end if;
  return new;
end $$;
create trigger plaatsing_akkoord before insert or update on zicht.plaatsing for each row execute function zicht.einde_vraagt_akkoord();

-- A move ends nothing: who moved stays somewhere, in the stay that follows.
create function zicht.verhuizing_gaat_verder() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if not exists (select 1 from plaatsing p where p.vorige_plaatsing = new.id and p.client_id = new.client_id) then
    raise exception 'een verhuizing heeft een vervolg' using errcode = 'check_violation', constraint = 'niemand_weg_zonder_plek';
  end if;
  return null;
end $$;
create constraint trigger plaatsing_gaat_verder after insert or update on zicht.plaatsing deferrable initially deferred
  for each row when (new.status = 'verplaatst') execute function zicht.verhuizing_gaat_verder();
create index plaatsing_vorige on zicht.plaatsing (vorige_plaatsing) where vorige_plaatsing is not null;

create table zicht.buiten_gebruik (
  id         uuid primary key,
  regio_code text not null,
  plek_id    uuid not null references zicht.plek,
  reden      text not null,
  toelichting text,
  periode    tstzrange not null,
  door       uuid references zicht.gebruiker,
  unique (id, periode),
  check (not isempty(periode))
);

-- ── The referee ───────────────────────────────────────────────────────────────────────────────────────────
-- Every claim on a place: a stay, a hold, out of use. No two claims on one place at one moment. Holds no
-- person. Its period is the claim's own (foreign keys with cascade), so it can never say something else.
create table zicht.bezetting (
  id             uuid primary key default gen_random_uuid(),
  regio_code     text not null,
  plek_id        uuid not null references zicht.plek,
  soort          text not null check (soort in ('plaatsing','reservering','buiten_gebruik')),
  periode        tstzrange not null,
  plaatsing_id   uuid, reservering_id uuid, buiten_gebruik_id uuid,
  constraint een_op_een_plek exclude using gist (plek_id with =, periode with &&),
  foreign key (plaatsing_id, periode)      references zicht.plaatsing (id, periode) on update cascade deferrable initially immediate,
  foreign key (reservering_id, periode)    references zicht.reservering (id, periode) on update cascade deferrable initially immediate,
  foreign key (buiten_gebruik_id, periode) references zicht.buiten_gebruik (id, periode) on update cascade deferrable initially immediate,
  check (num_nonnulls(plaatsing_id, reservering_id, buiten_gebruik_id) = 1),
  check ((soort = 'plaatsing') = (plaatsing_id is not null)),
  check ((soort = 'reservering') = (reservering_id is not null)),
  check ((soort = 'buiten_gebruik') = (buiten_gebruik_id is not null)),
  unique (plaatsing_id, plek_id)
);
create index bezetting_reservering on zicht.bezetting (reservering_id) where reservering_id is not null;
create index bezetting_buiten on zicht.bezetting (buiten_gebruik_id) where buiten_gebruik_id is not null;
-- what runs now or later, per region: the board and the search read this and no more
create index bezetting_regio_einde on zicht.bezetting (regio_code, upper(periode)) include (plek_id, soort, periode);
-- a stay in a place has its claim
alter table zicht.plaatsing add constraint plaatsing_heeft_bezetting foreign key (id, plek_id)
  references zicht.bezetting (plaatsing_id, plek_id) deferrable initially deferred;

-- A claim begins within the validity of its place, and of the unit and the facility around it.
create function zicht.claim_binnen_geldigheid() returns trigger language plpgsql security definer set search_path = zicht, public as $$
declare g daterange;
begin
  if isempty(new.periode) then return new; end if;
  select p.geldig * e.geldig * v.geldig into g
    from plek p join eenheid e on e.id = p.eenheid_id join voorziening v on v.id = e.voorziening_id
   where p.id = new.plek_id for key share of p;
  if g is null or not g @> (lower(new.periode) at time zone 'Europe/Amsterdam')::date then
    raise exception 'deze plek bestaat niet op dat moment' using errcode = 'check_violation', constraint = 'claim_binnen_geldigheid';
  end if;
  return new;
end $$;
create trigger bezetting_geldig before insert or update of plek_id, periode on zicht.bezetting for each row execute function zicht.claim_binnen_geldigheid();

-- Demand that found no place.
create table zicht.onvervulde_vraag (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  melding_id     uuid references zicht.crisismelding,
  soort          text not null check (soort in ('geen_resultaat','weigering','reservering_verlopen')),
  reden          text not null,                  -- code; for a refusal by whom and why
  voorziening_id uuid references zicht.voorziening,
  reservering_id uuid references zicht.reservering,
  personen       int not null default 1,
  kenmerken      jsonb not null default '{}',    -- what was asked, no person
  op             timestamptz not null default zicht.nu(),
  unique (reservering_id, soort)
);
create index onvervuld_regio on zicht.onvervulde_vraag (regio_code, op);

-- ── Clocks and tasks ──────────────────────────────────────────────────────────────────────────────────────
-- One mechanism for every term. A clock warns and climbs the ladder; it ends nothing. It is closed with a
-- reason, never deleted.
create table zicht.termijn (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  soort          text not null,                  -- code of the arrangement or of the term
  client_id      uuid references zicht.client,
  plaatsing_id   uuid references zicht.plaatsing,
  melding_id     uuid references zicht.crisismelding,
  organisatie_id uuid not null references zicht.organisatie,   -- who must act
  begin          date not null,
  einde          timestamptz not null,           -- the moment after which it is overdue
  norm           jsonb not null,                 -- as the region wrote it, on the day of the start
  bron           text not null,
  ladder         jsonb not null default '[]',
  gesloten_op    timestamptz,
  gesloten_reden text,
  gesloten_door  uuid references zicht.gebruiker,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((gesloten_op is null) = (gesloten_reden is null))
);
create index termijn_open on zicht.termijn (regio_code, einde) where gesloten_op is null;
create index termijn_plaatsing on zicht.termijn (plaatsing_id);
create trigger termijn_versie before update on zicht.termijn for each row execute function zicht.bewaar_versie();
create trigger termijn_blijft before delete on zicht.termijn for each row execute function zicht.weiger_wijziging();

create table zicht.termijn_verlenging (
  id         uuid primary key,
  termijn_id uuid not null references zicht.termijn,
  van        timestamptz not null, tot timestamptz not null,
  reden      text not null check (length(reden) >= 5),
  rol        text not null,
  door       uuid not null references zicht.gebruiker,
  op         timestamptz not null default zicht.nu(),
  check (tot > van)
);
create table zicht.escalatie (
  id         uuid primary key,
  termijn_id uuid not null references zicht.termijn,
  trede      int not null,
  rol        text not null,
  op         timestamptz not null default zicht.nu(),
  gezien_door uuid references zicht.gebruiker, gezien_op timestamptz,
  unique (termijn_id, trede)
);

create table zicht.taak (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  soort          text not null,                  -- overdracht, vervolgplan, …
  organisatie_id uuid not null references zicht.organisatie,
  rol            text,
  melding_id     uuid references zicht.crisismelding,
  plaatsing_id   uuid references zicht.plaatsing,
  termijn_id     uuid references zicht.termijn,
  uiterlijk      timestamptz not null,
  aangemaakt_op  timestamptz not null default zicht.nu(),
  geaccepteerd_door uuid references zicht.gebruiker, geaccepteerd_op timestamptz,
  afgerond_door  uuid references zicht.gebruiker, afgerond_op timestamptz,
  afronding      text,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((geaccepteerd_door is null) = (geaccepteerd_op is null)),
  check (afgerond_op is null or geaccepteerd_op is not null)
);
create index taak_open on zicht.taak (organisatie_id, uiterlijk) where afgerond_op is null;
create trigger taak_versie before update on zicht.taak for each row execute function zicht.bewaar_versie();

-- ── The facility's own day ────────────────────────────────────────────────────────────────────────────────
create table zicht.nachttelling (
  id             uuid primary key,
  regio_code     text not null,
  voorziening_id uuid not null references zicht.voorziening,
  nacht          date not null,                  -- the night that begins on this date
  aantal         int not null check (aantal >= 0),
  opmerking      text,
  geteld_door    uuid references zicht.gebruiker,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vervangt       uuid references zicht.nachttelling   -- a correction adds a row
);
create index nachttelling_nacht on zicht.nachttelling (voorziening_id, nacht, vastgelegd_op desc);

-- "The figures are right": the age of a figure starts again. `gewijzigd_op` is the last change of a claim; writing it also puts
-- the changes of one facility in a row, so that each event holds the state that all earlier ones led to.
create table zicht.standbevestiging (
  voorziening_id uuid primary key references zicht.voorziening,
  regio_code     text not null,
  op             timestamptz,
  door           uuid references zicht.gebruiker,
  gewijzigd_op   timestamptz
);
create index standbevestiging_regio on zicht.standbevestiging (regio_code);

-- Handover per shift.
create table zicht.overdracht (
  id           uuid primary key,
  regio_code   text not null references zicht.regio,
  team_id      uuid not null references zicht.organisatie,
  dienst       text not null,
  periode      tstzrange not null,
  unique (team_id, periode)
);
create table zicht.overdracht_notitie (
  id            uuid primary key,
  overdracht_id uuid not null references zicht.overdracht,
  melding_id    uuid references zicht.crisismelding,
  tekst         text not null,
  door          uuid not null references zicht.gebruiker,
  op            timestamptz not null default zicht.nu()
);
create table zicht.overdracht_gelezen (
  overdracht_id uuid not null references zicht.overdracht,
  gebruiker_id  uuid not null references zicht.gebruiker,
  op            timestamptz not null default zicht.nu(),
  primary key (overdracht_id, gebruiker_id)
);

-- Placements with a secret address: who knows where.
create table zicht.geheime_kring (
  plaatsing_id   uuid not null references zicht.plaatsing,
  gebruiker_id   uuid references zicht.gebruiker,
  organisatie_id uuid references zicht.organisatie,
  check ((organisatie_id is null) <> (gebruiker_id is null))
);
create index geheime_kring_plaatsing on zicht.geheime_kring (plaatsing_id);
