-- Decisions and letters: what is decided, by whom and on which ground; what was sent; objection; the meeting that advises; another
-- region of the country, and a move inside this one.

-- ── decisions ───────────────────────────────────────────────────────────────────────────────────────────────
-- A decision is a draft until it is taken, and lies fast from then on. Its grounds are those of the law: a missing tie to the region
-- is none of them (Wmo 2015 art. 1.2.1), so a refusal on it alone has nothing to rest on.
create table zicht.beschikking (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  zaak_id         uuid not null references zicht.zaak,
  client_id       uuid not null references zicht.client,
  soort           text not null check (soort in ('toekennen','weigeren','wijzigen','intrekken')),
  product         text not null,
  omvang          text not null default '',                -- in words, as it stands in the letter
  uren_min        numeric(5,1) check (uren_min >= 0),       -- bandwidth a week: support moves within it without a new decision
  uren_max        numeric(5,1),
  periode         daterange,                                -- null: nothing is granted
  leveringsvorm   text not null default 'ZIN' check (leveringsvorm in ('ZIN','PGB')),
  pgb             jsonb,                                    -- the three conditions of Wmo 2015 art. 2.3.6 lid 2, and the plan
  gronden         text[] not null default '{}',             -- codes of the region
  wetsgronden     text[] not null default '{}',             -- what they are in the law
  motivering      text not null default '',
  gemeente_code   text not null,                            -- responsible when it was drafted
  aanvraag_op     date not null,
  zienswijze_gevraagd_op date,
  zienswijze_tot  date,
  zienswijze      text,
  zienswijze_op   date,
  zienswijze_uitzondering text,                             -- code of the region, with its article (Awb 4:7, 4:11)
  zienswijze_reden text,
  overlegpunt_id  uuid,                                     -- the advice that was asked; it never binds
  afwijking_advies text,
  vervangt        uuid references zicht.beschikking,        -- what is changed or revoked
  voorgelegd_op   timestamptz,                              -- to the responsible municipality, when that decides itself
  tweede_nodig    boolean not null default false,
  tweede_oordeel  text check (tweede_oordeel in ('akkoord','terug')),
  tweede_door     uuid references zicht.gebruiker,
  tweede_op       timestamptz,
  tweede_toelichting text,
  opgesteld_door  uuid not null references zicht.gebruiker,
  status          text not null default 'concept' check (status in ('concept','genomen','verzonden','vervallen')),
  vervallen_reden text,
  besluit_op      date,                                     -- the day on the decision
  genomen_door    uuid references zicht.gebruiker,
  mandaat         text,                                     -- code of the mandate under which it was taken
  verzonden_op    date,                                     -- made known: the objection term runs from the next day (Awb art. 6:8)
  bezwaar_tot     date,
  herbeoordeling_op date,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  constraint bandbreedte_klopt check ((uren_min is null) = (uren_max is null) and coalesce(uren_min <= uren_max, true)),
  constraint periode_bij_toekenning check (soort in ('weigeren','intrekken') or status in ('concept','vervallen') or periode is not null and not lower_inf(periode)),
  constraint weigering_rust_op_de_wet check (soort <> 'weigeren' or status in ('concept','vervallen') or
    cardinality(wetsgronden) > 0 and wetsgronden <@ array['EIGEN_KRACHT','GEBRUIKELIJKE_HULP','ALGEMENE_VOORZIENING','ANDERE_WET','WLZ',
      'GEEN_DOELGROEP','GEEN_VERBLIJFSRECHT','GEEN_MEDEWERKING','PGB_VOORWAARDEN']),
  constraint intrekking_rust_op_de_wet check (soort <> 'intrekken' or status in ('concept','vervallen') or
    cardinality(wetsgronden) > 0 and wetsgronden <@ array['ONJUISTE_GEGEVENS','NIET_MEER_NODIG','NIET_MEER_TOEREIKEND','VOORWAARDEN','ANDER_DOEL']),
  constraint regiobinding_is_geen_grond check (array_to_string(gronden || wetsgronden, ' ') !~* 'binding'),
  constraint elke_grond_een_wetsgrond check (cardinality(gronden) = cardinality(wetsgronden)),
  -- heard first, or said why not (Awb arts. 4:7, 4:11)
  constraint eerst_horen check (soort not in ('weigeren','intrekken') or status in ('concept','vervallen')
    or zienswijze_op is not null or zienswijze_tot < besluit_op or zienswijze_uitzondering is not null and length(zienswijze_reden) >= 5),
  constraint pgb_drie_voorwaarden check (leveringsvorm <> 'PGB' or soort not in ('toekennen','wijzigen') or status in ('concept','vervallen') or
    coalesce((pgb #>> '{bekwaam,ja}') = 'true' and (pgb #>> '{gemotiveerd,ja}') = 'true' and (pgb #>> '{kwaliteit,ja}') = 'true'
             and length(pgb ->> 'plan') >= 5, false)),
  constraint twee_paar_ogen check (tweede_door is null or tweede_door <> opgesteld_door),
  constraint tweede_paar_gezien check (not tweede_nodig or status in ('concept','vervallen') or tweede_oordeel is not distinct from 'akkoord' and tweede_door is not null),
  constraint genomen_met_naam check (status in ('concept','vervallen') = (besluit_op is null) and (besluit_op is null) = (genomen_door is null) and (besluit_op is null) = (mandaat is null)),
  constraint verzonden_met_termijn check ((status = 'verzonden') = (verzonden_op is not null) and (verzonden_op is null) = (bezwaar_tot is null)),
  constraint niet_voor_het_besluit check (verzonden_op is null or verzonden_op >= besluit_op),
  constraint niet_voor_de_aanvraag check (besluit_op is null or besluit_op >= aanvraag_op),
  check (soort not in ('wijzigen','intrekken') or vervangt is not null),
  check (status <> 'vervallen' or vervallen_reden is not null),
  -- one decision in force per person, product and period
  constraint een_besluit_tegelijk exclude using gist (client_id with =, product with =, periode with &&)
    where (soort in ('toekennen','wijzigen') and status in ('genomen','verzonden'))
);
create index beschikking_zaak on zicht.beschikking (zaak_id);
create index beschikking_client on zicht.beschikking (client_id);
create index beschikking_herbeoordeling on zicht.beschikking (herbeoordeling_op) where herbeoordeling_op is not null and status = 'verzonden';
create trigger beschikking_versie before update on zicht.beschikking for each row execute function zicht.bewaar_versie();
create trigger beschikking_ligt_vast before update on zicht.beschikking for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id', 'opgesteld_door', 'vervangt');

-- What was taken stays as it was taken: only sending it, looking at it again and ending it sooner are left. The second pair of eyes is
-- who it says it is, and saw what is there now.
create function zicht.beschikking_staat_vast() returns trigger language plpgsql as $$
declare
  los text[] := array['versie','vastgelegd_op','vastgelegd_door','client_id'];
begin
  if old.status = 'vervallen' then
    raise exception 'dit besluit is vervallen' using errcode = 'insufficient_privilege';
  end if;
  if old.status <> 'concept' then
    if new.status not in (old.status, 'verzonden') then
      raise exception 'een genomen besluit staat vast' using errcode = 'insufficient_privilege';
    end if;
    los := los || array['status','periode','herbeoordeling_op'];
    if old.status = 'genomen' then
      los := los || array['verzonden_op','bezwaar_tot'];
    end if;
    if to_jsonb(new) - los <> to_jsonb(old) - los or not coalesce(new.periode <@ old.periode, new.periode is null and old.periode is null) then
      raise exception 'een genomen besluit staat vast' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (new.tweede_oordeel, new.tweede_door) is distinct from (old.tweede_oordeel, old.tweede_door) and new.tweede_oordeel is not null
     and new.tweede_door is distinct from zicht.gebruiker() and current_user = 'zicht_app' then
    raise exception 'wie meekijkt, is wie meekijkt' using errcode = 'insufficient_privilege';
  end if;
  if new.genomen_door is distinct from old.genomen_door and new.genomen_door is distinct from zicht.gebruiker() and current_user = 'zicht_app' then
    raise exception 'wie besluit, is wie besluit' using errcode = 'insufficient_privilege';
  end if;
  if old.tweede_oordeel = 'akkoord' and (new.soort, new.product, new.omvang, new.uren_min, new.uren_max, new.periode, new.leveringsvorm, new.pgb, new.gronden, new.motivering)
     is distinct from (old.soort, old.product, old.omvang, old.uren_min, old.uren_max, old.periode, old.leveringsvorm, old.pgb, old.gronden, old.motivering) then
    new.tweede_oordeel := null; new.tweede_door := null; new.tweede_op := null; new.tweede_toelichting := null;
  end if;
  return new;
end $$;
create trigger beschikking_staat_vast before update on zicht.beschikking for each row execute function zicht.beschikking_staat_vast();

-- Never dated before what it follows from: the report of need and the application; never in the future.
create function zicht.beschikking_na_melding() returns trigger language plpgsql security definer set search_path = zicht, public as $$
declare gemeld date;
begin
  select (m.ontvangen_op at time zone 'Europe/Amsterdam')::date into gemeld from zaak z join toegangsmelding m on m.id = z.melding_id where z.id = new.zaak_id;
  if new.aanvraag_op < gemeld or new.besluit_op < gemeld then
    raise exception 'voor de melding' using errcode = 'check_violation', constraint = 'niet_voor_de_melding';
  end if;
  if new.besluit_op > (nu() at time zone 'Europe/Amsterdam')::date or new.verzonden_op > (nu() at time zone 'Europe/Amsterdam')::date then
    raise exception 'in de toekomst' using errcode = 'check_violation', constraint = 'niet_in_de_toekomst';
  end if;
  return new;
end $$;
create trigger beschikking_na_melding before insert or update on zicht.beschikking for each row execute function zicht.beschikking_na_melding();

-- Looked at again (Wmo 2015 art. 2.3.9): an outcome each time, never an end by itself.
create table zicht.herbeoordeling (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  beschikking_id uuid not null references zicht.beschikking,
  client_id      uuid not null references zicht.client,
  uitkomst       text not null check (uitkomst in ('voortzetten','wijzigen','intrekken')),
  toelichting    text not null check (length(toelichting) >= 5),
  volgende_op    date,
  door           uuid not null references zicht.gebruiker,
  op             timestamptz not null default zicht.nu()
);
create index herbeoordeling_beschikking on zicht.herbeoordeling (beschikking_id, op desc);
create trigger herbeoordeling_blijft before delete on zicht.herbeoordeling for each row execute function zicht.weiger_wijziging();
create trigger herbeoordeling_ligt_vast before update on zicht.herbeoordeling for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'beschikking_id', 'uitkomst', 'toelichting', 'volgende_op', 'door', 'op');

create table zicht.bezwaar (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  zaak_id         uuid not null references zicht.zaak,
  client_id       uuid not null references zicht.client,
  beschikking_id  uuid not null references zicht.beschikking,
  ontvangen_op    date not null,
  door_wie        text not null check (door_wie in ('zelf','vertegenwoordiger','advocaat')),
  inhoud          text not null check (length(inhoud) >= 5),
  te_laat_reden   text,                                     -- why a late one is taken all the same (Awb art. 6:11)
  commissie       boolean not null,
  beslissen_voor  date not null,
  verdaagd_op     date,
  verdaagd_reden  text,
  hoorzitting_op  timestamptz,
  gehoord         text check (gehoord in ('gehoord','afgezien','niet_verschenen','telefonisch')),
  primair_door    uuid not null references zicht.gebruiker,
  uitkomst        text check (uitkomst in ('gegrond','deels_gegrond','ongegrond','niet_ontvankelijk','ingetrokken')),
  motivering      text,
  besloten_op     date,
  besloten_door   uuid references zicht.gebruiker,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  constraint ander_beslist_op_bezwaar check (besloten_door is null or uitkomst = 'ingetrokken' or besloten_door <> primair_door),  -- Awb art. 10:3 lid 3
  check ((uitkomst is null) = (besloten_op is null) and (uitkomst is null) = (besloten_door is null)),
  constraint eerst_horen_bij_bezwaar check (uitkomst is null or uitkomst not in ('gegrond','deels_gegrond','ongegrond') or gehoord is not null),  -- Awb arts. 7:2, 7:3
  check (besloten_op is null or besloten_op >= ontvangen_op)
);
create unique index een_bezwaar_tegelijk on zicht.bezwaar (beschikking_id) where uitkomst is null;
create index bezwaar_zaak on zicht.bezwaar (zaak_id);
create trigger bezwaar_versie before update on zicht.bezwaar for each row execute function zicht.bewaar_versie();
create trigger bezwaar_ligt_vast before update on zicht.bezwaar for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id', 'beschikking_id', 'ontvangen_op', 'primair_door', 'inhoud');
create trigger bezwaar_besloten before update on zicht.bezwaar for each row execute function zicht.oordeel_staat_vast('uitkomst');

-- ── letters ─────────────────────────────────────────────────────────────────────────────────────────────────
create table zicht.brief (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  zaak_id        uuid not null references zicht.zaak,
  client_id      uuid not null references zicht.client,
  soort          text not null,
  sjabloon       text not null,                             -- code of the template,
  sjabloon_van   date not null,                             -- and since when it held
  onderwerp      text not null,
  gegevens       jsonb not null,                            -- what was filled in
  pdf            bytea not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  over_soort     text,
  over_id        uuid,
  gemaakt_door   uuid references zicht.gebruiker,
  gemaakt_op     timestamptz not null default zicht.nu(),
  verzonden_op   date,
  verzonden_door uuid references zicht.gebruiker,
  kanaal         text check (kanaal in ('post','meegegeven','digitaal','voorgelezen')),
  vervallen_reden text,                                     -- made, and not sent
  check ((verzonden_op is null) = (kanaal is null)),
  check (verzonden_op is null or vervallen_reden is null),
  constraint brief_is_wat_er_staat check (sha256 = encode(sha256(pdf), 'hex'))
);
create index brief_zaak on zicht.brief (zaak_id, gemaakt_op desc);
-- What was made lies fast; what was sent lies fast altogether, and stays.
create function zicht.brief_staat_vast() returns trigger language plpgsql as $$
begin
  if old.verzonden_op is not null and to_jsonb(new) - 'client_id' <> to_jsonb(old) - 'client_id' then
    raise exception 'deze brief is verzonden' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger brief_staat_vast before update on zicht.brief for each row execute function zicht.brief_staat_vast();
create trigger brief_ligt_vast before update on zicht.brief for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id', 'soort', 'sjabloon', 'sjabloon_van', 'onderwerp', 'gegevens', 'pdf', 'sha256', 'over_soort', 'over_id', 'gemaakt_door', 'gemaakt_op');
create trigger brief_blijft before delete on zicht.brief for each row execute function zicht.weiger_wijziging();

-- ── the meeting that advises (expertise-overleg, TOBW) ──────────────────────────────────────────────────────
create table zicht.expertiseoverleg (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  team_id         uuid not null references zicht.organisatie,
  op              timestamptz not null,
  plaats          text not null default '',
  status          text not null default 'gepland' check (status in ('gepland','gehouden','afgelast')),
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker()
);
create index expertiseoverleg_team on zicht.expertiseoverleg (team_id, op desc);
create trigger expertiseoverleg_versie before update on zicht.expertiseoverleg for each row execute function zicht.bewaar_versie();
create trigger expertiseoverleg_ligt_vast before update on zicht.expertiseoverleg for each row execute function zicht.ligt_vast('id', 'regio_code', 'team_id');
create table zicht.overlegdeelnemer (
  overleg_id     uuid not null references zicht.expertiseoverleg,
  organisatie_id uuid not null references zicht.organisatie,
  regio_code     text not null references zicht.regio,
  primary key (overleg_id, organisatie_id)
);
-- What participants get to see of one person, and for what: the question and this set, not the file.
create table zicht.overlegpunt (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  overleg_id      uuid not null references zicht.expertiseoverleg,
  zaak_id         uuid not null references zicht.zaak,
  client_id       uuid not null references zicht.client,
  volgorde        int not null,
  doel            text not null check (length(doel) >= 5),
  vraag           text not null check (length(vraag) >= 5),
  adviesset       jsonb not null check (jsonb_typeof(adviesset) = 'object'),
  advies          text check (advies in ('toekennen','weigeren','anders','aanhouden')),
  adviestekst     text,
  geadviseerd_op  timestamptz,
  geadviseerd_door uuid references zicht.gebruiker,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (overleg_id, zaak_id),
  check ((advies is null) = (adviestekst is null) and (advies is null) = (geadviseerd_op is null))
);
create index overlegpunt_zaak on zicht.overlegpunt (zaak_id);
create trigger overlegpunt_versie before update on zicht.overlegpunt for each row execute function zicht.bewaar_versie();
create trigger overlegpunt_ligt_vast before update on zicht.overlegpunt for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'overleg_id', 'zaak_id', 'client_id', 'doel', 'vraag', 'adviesset');
create trigger overlegpunt_geadviseerd before update on zicht.overlegpunt for each row execute function zicht.oordeel_staat_vast('advies');
alter table zicht.beschikking add constraint beschikking_overlegpunt foreign key (overlegpunt_id) references zicht.overlegpunt;
-- What one participant thinks; dissent stays visible beside the advice.
create table zicht.overlegmening (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  punt_id        uuid not null references zicht.overlegpunt,
  organisatie_id uuid not null references zicht.organisatie,
  standpunt      text not null check (standpunt in ('eens','oneens','onthouden')),
  toelichting    text not null check (length(toelichting) >= 5),
  door           uuid not null references zicht.gebruiker,
  op             timestamptz not null default zicht.nu(),
  unique (punt_id, organisatie_id)
);
create trigger overlegmening_blijft before update or delete on zicht.overlegmening for each row execute function zicht.weiger_wijziging();

-- ── another region (nationwide access), and a move inside this one ──────────────────────────────────────────
-- Until the other side has accepted, and the person was brought there, this region is responsible: it is never nobody.
create table zicht.regiokeuze (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  zaak_id         uuid not null references zicht.zaak,
  client_id       uuid not null references zicht.client,
  factoren        jsonb not null check (jsonb_typeof(factoren) = 'object'),   -- per factor: here, there or neither, and why
  eigen_wens      text not null check (length(eigen_wens) >= 5),
  andere_regio    text,                                     -- code of a contact in the region's list
  conclusie       text not null check (conclusie in ('hier','daar')),
  toelichting     text not null check (length(toelichting) >= 5),
  toestemming     text check (toestemming in ('mondeling','schriftelijk')),
  toestemming_op  date,
  opvang          text not null default '',                 -- where someone stays until the transfer (first shelter)
  aangeboden_op   date,
  antwoord        text check (antwoord in ('aanvaard','geweigerd')),
  antwoord_op     date,
  antwoord_door   text,                                     -- who there said so
  antwoord_reden  text,
  overdracht_op   date,
  vervoer         text,
  ontvangen_door  text,                                     -- who there met the person: a warm handover is between people
  status          text not null default 'onderzocht' check (status in ('onderzocht','aangeboden','aanvaard','geschil','hier','overgedragen')),
  verantwoordelijk text not null default 'hier' check (verantwoordelijk in ('hier','daar')),
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  constraint pas_weg_na_overdracht check ((verantwoordelijk = 'daar') = (status = 'overgedragen')),
  constraint overdracht_is_warm check (status <> 'overgedragen' or antwoord is not distinct from 'aanvaard' and overdracht_op is not null
    and length(vervoer) >= 5 and length(ontvangen_door) >= 2),
  constraint aanbod_met_toestemming check (aangeboden_op is null or toestemming is not null and andere_regio is not null and conclusie = 'daar'),
  check ((toestemming is null) = (toestemming_op is null)),
  check ((antwoord is null) = (antwoord_op is null) and (antwoord is null) = (antwoord_door is null)),
  check (antwoord_op >= aangeboden_op),
  check (overdracht_op >= antwoord_op)
);
create unique index een_regiokeuze_tegelijk on zicht.regiokeuze (zaak_id) where status not in ('hier','overgedragen');
create trigger regiokeuze_versie before update on zicht.regiokeuze for each row execute function zicht.bewaar_versie();
create trigger regiokeuze_ligt_vast before update on zicht.regiokeuze for each row execute function zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id');
create trigger regiokeuze_blijft before delete on zicht.regiokeuze for each row execute function zicht.weiger_wijziging();
-- The ladder when two municipalities disagree: one step after the other.
create table zicht.regiogeschil (
  id            uuid primary key,
  regio_code    text not null references zicht.regio,
  regiokeuze_id uuid not null references zicht.regiokeuze,
  trede         int not null check (trede > 0),
  code          text not null,
  uitkomst      text not null check (uitkomst in ('geen_overeenstemming','daar','hier')),
  toelichting   text not null check (length(toelichting) >= 5),
  door          uuid not null references zicht.gebruiker,
  op            timestamptz not null default zicht.nu(),
  unique (regiokeuze_id, trede)
);
create trigger regiogeschil_blijft before update or delete on zicht.regiogeschil for each row execute function zicht.weiger_wijziging();

create table zicht.regioverhuizing (
  id            uuid primary key,
  regio_code    text not null references zicht.regio,
  zaak_id       uuid not null references zicht.zaak,
  client_id     uuid not null references zicht.client,
  van_gemeente  text not null,
  naar_gemeente text not null,
  per           date not null,
  regel         text not null,                              -- the dated rule that said who is responsible
  verantwoordelijk_voor text not null,
  verantwoordelijk_na   text not null,
  besluiten     int not null,                               -- how many decisions moved along, without a new application
  door          uuid not null references zicht.gebruiker,
  op            timestamptz not null default zicht.nu(),
  check (van_gemeente <> naar_gemeente)
);
create index regioverhuizing_zaak on zicht.regioverhuizing (zaak_id, op desc);
create trigger regioverhuizing_blijft before delete on zicht.regioverhuizing for each row execute function zicht.weiger_wijziging();
create trigger regioverhuizing_ligt_vast before update on zicht.regioverhuizing for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id', 'van_gemeente', 'naar_gemeente', 'per', 'regel', 'verantwoordelijk_voor', 'verantwoordelijk_na', 'besluiten', 'door', 'op');

-- ── who may see it ──────────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['beschikking','herbeoordeling','bezwaar','brief','expertiseoverleg','overlegdeelnemer','overlegpunt','overlegmening',
    'regiokeuze','regiogeschil','regioverhuizing'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on zicht.%I to zicht_app', t);
    execute format('grant select, insert, update, delete on zicht.%I to zicht_systeem', t);
  end loop;
  -- on what belongs to a case: read by who reads the case, made by its team
  foreach t in array array['beschikking','bezwaar','brief','regiokeuze','regioverhuizing'] loop
    execute format('create policy lezen on zicht.%I for select to zicht_app using (zicht.leest_zaak(zaak_id))', t);
  end loop;
end $$;
create policy beeld on zicht.beschikking for select to zicht_beeld using (true);
grant select on zicht.beschikking to zicht_beeld;

-- Does the caller decide on this case for the municipality that is responsible? It was put before it, or decided for it.
create function zicht.besluit_voor_gemeente(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() = 'gemeente' and exists (select 1 from zaak z join organisatie o on o.regio_code = z.regio_code and o.gemeente_code = z.verantwoordelijke_gemeente
    where z.id = welke and z.regio_code = regio() and o.id = any (organisaties()) and opent(z.client_id, array['wmo']))
$$;
create policy maken on zicht.beschikking for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id)
  and opgesteld_door = (select zicht.gebruiker()) and status = 'concept' and tweede_door is null
  and exists (select 1 from zicht.zaak z where z.id = zaak_id and z.client_id = beschikking.client_id));
create policy wijzigen on zicht.beschikking for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id) or zicht.besluit_voor_gemeente(zaak_id));
create policy lezen on zicht.herbeoordeling for select to zicht_app using (exists (select 1 from zicht.beschikking b where b.id = beschikking_id));
create policy maken on zicht.herbeoordeling for insert to zicht_app
  with check (door = (select zicht.gebruiker()) and exists (select 1 from zicht.beschikking b where b.id = beschikking_id and zicht.werkt_aan_zaak(b.zaak_id)));
create policy maken on zicht.bezwaar for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id) and uitkomst is null);
create policy wijzigen on zicht.bezwaar for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id) or zicht.besluit_voor_gemeente(zaak_id))
  with check (besloten_door is null or besloten_door = (select zicht.gebruiker()));
create policy maken on zicht.brief for insert to zicht_app with check (regio_code = (select zicht.regio()) and verzonden_op is null
  and (zicht.werkt_aan_zaak(zaak_id) or zicht.besluit_voor_gemeente(zaak_id)) and gemaakt_door = (select zicht.gebruiker()));
create policy wijzigen on zicht.brief for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id)) with check (verzonden_door is null or verzonden_door = (select zicht.gebruiker()));
create policy maken on zicht.regiokeuze for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id));
create policy wijzigen on zicht.regiokeuze for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id));
create policy lezen on zicht.regiogeschil for select to zicht_app using (exists (select 1 from zicht.regiokeuze k where k.id = regiokeuze_id));
create policy maken on zicht.regiogeschil for insert to zicht_app
  with check (door = (select zicht.gebruiker()) and exists (select 1 from zicht.regiokeuze k where k.id = regiokeuze_id and zicht.werkt_aan_zaak(k.zaak_id)));
create policy maken on zicht.regioverhuizing for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id) and door = (select zicht.gebruiker()));

-- The meeting: its team, and who takes part in it. Of a person a participant sees the item, as long as the meeting is not over.
create function zicht.neemt_deel(welk uuid, ook_na boolean) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() in ('aanbieder', 'gemeente') and exists (select 1 from expertiseoverleg o join overlegdeelnemer d on d.overleg_id = o.id
    where o.id = welk and o.regio_code = regio() and d.organisatie_id = any (organisaties()) and (ook_na or o.status = 'gepland'))
$$;
create function zicht.leidt_overleg(welk uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() = 'toegangsmedewerker' and exists (select 1 from expertiseoverleg o where o.id = welk and o.regio_code = regio() and o.team_id = any (organisaties()))
$$;
create policy lezen on zicht.expertiseoverleg for select to zicht_app
  using (regio_code = (select zicht.regio()) and ((select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]) or zicht.neemt_deel(id, true)));
create policy maken on zicht.expertiseoverleg for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]));
create policy wijzigen on zicht.expertiseoverleg for update to zicht_app using (zicht.leidt_overleg(id));
create policy lezen on zicht.overlegdeelnemer for select to zicht_app using (zicht.leidt_overleg(overleg_id) or zicht.neemt_deel(overleg_id, true));
create policy maken on zicht.overlegdeelnemer for insert to zicht_app with check (zicht.leidt_overleg(overleg_id));
create policy lezen on zicht.overlegpunt for select to zicht_app
  using (zicht.leidt_overleg(overleg_id) and zicht.leest_zaak(zaak_id) or zicht.leest_zaak(zaak_id) or zicht.neemt_deel(overleg_id, false));
create policy maken on zicht.overlegpunt for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.leidt_overleg(overleg_id) and zicht.werkt_aan_zaak(zaak_id) and advies is null);
create policy wijzigen on zicht.overlegpunt for update to zicht_app using (zicht.leidt_overleg(overleg_id) and zicht.werkt_aan_zaak(zaak_id))
  with check (geadviseerd_door is null or geadviseerd_door = (select zicht.gebruiker()));
create policy lezen on zicht.overlegmening for select to zicht_app using (exists (select 1 from zicht.overlegpunt p where p.id = punt_id));
create policy maken on zicht.overlegmening for insert to zicht_app with check (door = (select zicht.gebruiker()) and organisatie_id = any ((select zicht.organisaties())::uuid[])
  and exists (select 1 from zicht.overlegpunt p where p.id = punt_id and p.advies is null and (zicht.neemt_deel(p.overleg_id, false) or zicht.leidt_overleg(p.overleg_id))));

grant update on zicht.beschikking, zicht.regiokeuze to zicht_app;
grant update (verdaagd_op, verdaagd_reden, beslissen_voor, hoorzitting_op, gehoord, uitkomst, motivering, besloten_op, besloten_door) on zicht.bezwaar to zicht_app;
grant update (verzonden_op, verzonden_door, kanaal, vervallen_reden) on zicht.brief to zicht_app;
grant update (op, plaats, status) on zicht.expertiseoverleg to zicht_app;
grant update (advies, adviestekst, geadviseerd_op, geadviseerd_door) on zicht.overlegpunt to zicht_app;

create policy lezen_besluit on zicht.historie for select to zicht_app using (case tabel
  when 'beschikking' then exists (select 1 from zicht.beschikking b where b.id = historie.id)
  when 'bezwaar' then exists (select 1 from zicht.bezwaar b where b.id = historie.id)
  when 'regiokeuze' then exists (select 1 from zicht.regiokeuze k where k.id = historie.id)
  when 'expertiseoverleg' then exists (select 1 from zicht.expertiseoverleg o where o.id = historie.id)
  when 'overlegpunt' then exists (select 1 from zicht.overlegpunt p where p.id = historie.id and zicht.leest_zaak(p.zaak_id))
  else false end);

-- The municipality that is responsible sees the file by the decision: from when it is put before it, or taken for it.
create function zicht.toegang_uit_beschikking(t zicht.toegang) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select (t.relatie, t.veldset) = ('verantwoordelijk', 'wmo') and exists (select 1 from beschikking b join zaak z on z.id = b.zaak_id
    join organisatie o on o.id = t.organisatie_id and o.soort = 'gemeente' and o.regio_code = b.regio_code and o.gemeente_code = z.verantwoordelijke_gemeente
    where b.id = t.bron_id and b.client_id = t.client_id and b.regio_code = t.regio_code and (b.voorgelegd_op is not null or b.status in ('genomen', 'verzonden'))
      and (werkt_aan_zaak(b.zaak_id) or besluit_voor_gemeente(b.zaak_id)))
$$;
-- Ends what a municipality sees by these decisions: revoked, replaced, over, or someone else is responsible now.
create function zicht.sluit_toegang_uit_beschikking(welke uuid, tot timestamptz) returns void language sql security definer set search_path = zicht, public as $$
  update toegang set geldig = tstzrange(lower(geldig), greatest(tot, lower(geldig) + interval '1 millisecond'))
   where bron_soort = 'beschikking' and bron_id = welke and coalesce(upper(geldig), 'infinity') > tot
     and exists (select 1 from beschikking b where b.id = welke and (werkt_aan_zaak(b.zaak_id) or besluit_voor_gemeente(b.zaak_id)))
$$;
revoke execute on function zicht.sluit_toegang_uit_beschikking(uuid, timestamptz) from public;
grant execute on function zicht.sluit_toegang_uit_beschikking(uuid, timestamptz) to zicht_app;
