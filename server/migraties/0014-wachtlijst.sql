-- The waiting list, the vacancy and the offer. A place in the queue is never stored: it follows from who waits, since when and in
-- which class. Whether an opening is free is never stored either: it is free when no offer of it is alive.

create table zicht.wachtlijstplaats (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  zaak_id         uuid not null references zicht.zaak,
  client_id       uuid not null references zicht.client,
  product_code    text not null,
  lijst           text not null check (lijst in ('wachtend','belangstellend')),  -- counted apart
  urgentieklasse  text not null,
  wachtend_sinds  date not null,                 -- the day of the decision; parking takes nothing away
  besluit_kenmerk text,
  behoeften       text[] not null default '{}',  -- what the person needs, as far as a place must offer it
  wensen          text[] not null default '{}',
  aanbieders      uuid[] not null default '{}',  -- in order of the person's choice
  buurt           text,                          -- CBS code of the municipality of one's own neighbourhood
  netwerk         text[] not null default '{}',  -- CBS codes: where people are who matter
  laatste_contact date not null,
  status          text not null default 'open' check (status in ('open','geparkeerd','geplaatst','beeindigd')),
  parkeer_reden   text,
  parkeer_tot     date,
  einde_reden     text,
  einde_toelichting text,
  einde_op        timestamptz,
  einde_door      uuid references zicht.gebruiker,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((status = 'geparkeerd') = (parkeer_reden is not null)),
  check ((parkeer_reden is null) = (parkeer_tot is null)),
  -- nobody drops off: an end has a reason and a person who decided it
  constraint eraf_met_reden_en_naam check ((status in ('geplaatst','beeindigd')) = (einde_op is not null)
    and (einde_op is null or einde_reden is not null and einde_door is not null))
);
create unique index wachtlijstplaats_eenmaal on zicht.wachtlijstplaats (client_id, product_code) where einde_op is null;
create index wachtlijstplaats_lijst on zicht.wachtlijstplaats (regio_code, product_code) where einde_op is null;
create index wachtlijstplaats_zaak on zicht.wachtlijstplaats (zaak_id);
create trigger wachtlijstplaats_versie before update on zicht.wachtlijstplaats for each row execute function zicht.bewaar_versie();
create trigger wachtlijstplaats_ligt_vast before update on zicht.wachtlijstplaats for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'client_id', 'product_code');
create trigger wachtlijstplaats_blijft before delete on zicht.wachtlijstplaats for each row execute function zicht.weiger_wijziging();

-- Every entry, leave, parking and move: who, when, why, and from which position to which. Positions are those of the list without
-- who is parked; null: not in the order. From these the course of anybody's position follows.
create table zicht.wachtlijstmutatie (
  id           bigint generated always as identity primary key,
  regio_code   text not null references zicht.regio,
  product_code text not null,
  plaats_id    uuid not null references zicht.wachtlijstplaats,
  soort        text not null check (soort in ('erop','lijst','geparkeerd','hervat','urgentie','datum','voorkeuren','contact','geplaatst','eraf')),
  lijst        text not null,
  van          int, naar int,
  regels       text not null,                    -- the version of the order in which the positions are counted
  gegevens     jsonb not null default '{}',
  reden        text,
  door         uuid references zicht.gebruiker,  -- null: by the clock
  op           timestamptz not null default zicht.nu()
);
create index wachtlijstmutatie_product on zicht.wachtlijstmutatie (regio_code, product_code, id);
create index wachtlijstmutatie_plaats on zicht.wachtlijstmutatie (plaats_id, id);
create trigger wachtlijstmutatie_blijft before update or delete on zicht.wachtlijstmutatie for each row execute function zicht.weiger_wijziging();

-- What somebody gets while waiting.
create table zicht.overbrugging (
  id         uuid primary key,
  regio_code text not null references zicht.regio,
  plaats_id  uuid not null references zicht.wachtlijstplaats,
  soort      text not null,
  door_wie   text not null check (length(door_wie) > 0),
  periode    daterange not null check (not isempty(periode) and not lower_inf(periode)),
  toelichting text,
  versie     int not null default 1,
  vastgelegd_op timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker()
);
create index overbrugging_plaats on zicht.overbrugging (plaats_id);
create trigger overbrugging_versie before update on zicht.overbrugging for each row execute function zicht.bewaar_versie();

-- A place that comes free. Holds no person.
create table zicht.vacature (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  organisatie_id uuid not null references zicht.organisatie,
  voorziening_id uuid not null references zicht.voorziening,
  product_code   text not null,
  vanaf          date not null,
  toelichting    text,
  ingetrokken_op timestamptz,
  ingetrokken_reden text,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((ingetrokken_op is null) = (ingetrokken_reden is null))
);
create index vacature_product on zicht.vacature (regio_code, product_code) where ingetrokken_op is null;
create trigger vacature_versie before update on zicht.vacature for each row execute function zicht.bewaar_versie();
create trigger vacature_ligt_vast before update on zicht.vacature for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'organisatie_id', 'voorziening_id', 'product_code');

-- One household gets one opening: the first places for its people, what is left over blocks the room.
create table zicht.opening (
  id          uuid primary key,
  regio_code  text not null references zicht.regio,
  vacature_id uuid not null references zicht.vacature,
  plek_ids    uuid[] not null check (cardinality(plek_ids) > 0)
);
create index opening_vacature on zicht.opening (vacature_id);

create table zicht.aanbod (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  opening_id     uuid not null references zicht.opening,
  vacature_id    uuid not null references zicht.vacature,
  plaats_id      uuid not null references zicht.wachtlijstplaats,
  zaak_id        uuid not null references zicht.zaak,
  client_id      uuid not null references zicht.client,
  organisatie_id uuid not null references zicht.organisatie,  -- the provider
  team_id        uuid not null references zicht.organisatie,  -- the access team
  toewijzing_id  uuid,
  positie        int not null check (positie > 0),            -- in the proposal: 1 was proposed first
  geschikten     int not null,                                -- how many could have had it
  uitleg         jsonb not null,                              -- as it was explained on the day of the decision
  afwijkreden    text,
  besloten_door  uuid not null references zicht.gebruiker,
  besloten_op    timestamptz not null default zicht.nu(),
  status         text not null default 'bij_aanbieder' check (status in
    ('bij_aanbieder','bij_client','aanvaard','geplaatst','geweigerd_aanbieder','geweigerd_client','verlopen','ingetrokken')),
  open_tot       timestamptz not null,
  reden_code     text,
  reden          text,
  antwoord_aanbieder_door uuid references zicht.gebruiker,
  antwoord_aanbieder_op   timestamptz,
  antwoord_client_door    uuid references zicht.gebruiker,
  antwoord_client_op      timestamptz,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  constraint afwijken_met_reden check (positie = 1 or length(afwijkreden) >= 10),
  check (status not in ('geweigerd_aanbieder','geweigerd_client') or reden_code is not null)
);
-- The referee: an opening is offered to one at a time, and after a yes to nobody else; a person has one offer of a list at a time.
create unique index opening_eenmaal_aangeboden on zicht.aanbod (opening_id) where status in ('bij_aanbieder','bij_client','aanvaard','geplaatst');
create unique index plaats_een_aanbod on zicht.aanbod (plaats_id) where status in ('bij_aanbieder','bij_client','aanvaard');
create index aanbod_organisatie on zicht.aanbod (organisatie_id, status);
create index aanbod_team on zicht.aanbod (team_id, status);
create index aanbod_zaak on zicht.aanbod (zaak_id);
create index aanbod_open on zicht.aanbod (regio_code, open_tot) where status in ('bij_aanbieder','bij_client');
create trigger aanbod_versie before update on zicht.aanbod for each row execute function zicht.bewaar_versie();
create trigger aanbod_ligt_vast before update on zicht.aanbod for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'opening_id', 'vacature_id', 'plaats_id', 'zaak_id', 'client_id', 'organisatie_id', 'positie', 'uitleg', 'afwijkreden', 'besloten_door', 'besloten_op');
create function zicht.aanbod_gaat_vooruit() returns trigger language plpgsql as $$
begin
  if old.status <> new.status and not (
       old.status = 'bij_aanbieder' and new.status in ('bij_client','geweigerd_aanbieder','verlopen','ingetrokken')
    or old.status = 'bij_client' and new.status in ('aanvaard','geweigerd_client','verlopen','ingetrokken')
    or old.status = 'aanvaard' and new.status in ('geplaatst','geweigerd_client','ingetrokken')) then
    raise exception 'een aanbod van % wordt niet %', old.status, new.status using errcode = 'check_violation', constraint = 'aanbod_gaat_vooruit';
  end if;
  return new;
end $$;
create trigger aanbod_vooruit before update on zicht.aanbod for each row execute function zicht.aanbod_gaat_vooruit();

-- Criteria of a provider, a facility or a unit, on top of those of the region; each criterion is dated in itself.
create table zicht.plaatsingscriteria (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  organisatie_id uuid not null references zicht.organisatie,
  voorziening_id uuid references zicht.voorziening,
  eenheid_id     uuid references zicht.eenheid,
  criteria       jsonb not null default '[]',
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check (eenheid_id is null or voorziening_id is not null),
  unique nulls not distinct (organisatie_id, voorziening_id, eenheid_id)
);
create trigger plaatsingscriteria_versie before update on zicht.plaatsingscriteria for each row execute function zicht.bewaar_versie();
create trigger plaatsingscriteria_ligt_vast before update on zicht.plaatsingscriteria for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'organisatie_id', 'voorziening_id', 'eenheid_id');

-- An assignment of many openings at once: the seed of the lot is promised (its hash) before it is drawn, and told after. Nothing of it
-- is an offer until a person confirms each.
create table zicht.toewijzing (
  id           uuid primary key,
  regio_code   text not null references zicht.regio,
  team_id      uuid not null references zicht.organisatie,
  product_code text not null,
  vacature_ids uuid[] not null,
  zaad_hash    text not null,
  zaad         text not null,                    -- told only after the draw
  vastgelegd_zaad_op timestamptz not null default zicht.nu(),
  getrokken_op timestamptz,
  vraag        jsonb,
  uitkomst     jsonb,
  door         uuid not null references zicht.gebruiker
);

-- Priority for a home, asked of the municipality (Huisvestingswet 2014 art. 12).
create table zicht.woonurgentie (
  id           uuid primary key,
  regio_code   text not null references zicht.regio,
  zaak_id      uuid not null references zicht.zaak,
  client_id    uuid not null references zicht.client,
  categorie    text not null,
  gemeente_code text not null,
  aangevraagd_op date not null,
  status       text not null default 'aangevraagd' check (status in ('aangevraagd','in_behandeling','toegekend','afgewezen','ingetrokken','vervallen')),
  geldig_tot   date,
  toelichting  text,
  versie       int not null default 1,
  vastgelegd_op timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker()
);
create index woonurgentie_zaak on zicht.woonurgentie (zaak_id);
create trigger woonurgentie_versie before update on zicht.woonurgentie for each row execute function zicht.bewaar_versie();

alter table zicht.taak add column plaats_id uuid references zicht.wachtlijstplaats;
alter table zicht.plaatsing add column proef_tot date;  -- a trial stay: until when, looked at together; it ends nothing

-- A proposed stay may still say from which stay it follows; one that began may not.
drop trigger plaatsing_ligt_vast on zicht.plaatsing;
create trigger plaatsing_ligt_vast before update on zicht.plaatsing for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'client_id', 'melding_id');
create trigger plaatsing_volgt_op before update on zicht.plaatsing for each row when (old.status <> 'voorgesteld') execute function
  zicht.ligt_vast('vorige_plaatsing');

-- ── who may see it ──────────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['wachtlijstplaats','wachtlijstmutatie','overbrugging','vacature','opening','aanbod','plaatsingscriteria','toewijzing','woonurgentie'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
    execute format('grant select on zicht.%I to zicht_app', t);
    execute format('grant select, insert, update, delete on zicht.%I to zicht_systeem', t);
  end loop;
end $$;

create function zicht.is_toegang() returns boolean language sql stable parallel safe as $$ select zicht.rol() = 'toegangsmedewerker' $$;
create function zicht.leest_plaats(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from wachtlijstplaats p where p.id = welke and leest_zaak(p.zaak_id))
$$;
create function zicht.werkt_aan_plaats(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from wachtlijstplaats p where p.id = welke and werkt_aan_zaak(p.zaak_id))
$$;

create policy lezen on zicht.wachtlijstplaats for select to zicht_app using (zicht.leest_zaak(zaak_id));
create policy maken on zicht.wachtlijstplaats for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id)
  and exists (select 1 from zicht.zaak z where z.id = zaak_id and z.client_id = wachtlijstplaats.client_id));
create policy wijzigen on zicht.wachtlijstplaats for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id)) with check (regio_code = (select zicht.regio()));
create policy lezen on zicht.wachtlijstmutatie for select to zicht_app using (zicht.leest_plaats(plaats_id));
create policy maken on zicht.wachtlijstmutatie for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()) and zicht.werkt_aan_plaats(plaats_id));
create policy lezen on zicht.overbrugging for select to zicht_app using (zicht.leest_plaats(plaats_id));
create policy maken on zicht.overbrugging for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_plaats(plaats_id));
create policy wijzigen on zicht.overbrugging for update to zicht_app using (zicht.werkt_aan_plaats(plaats_id));

-- Vacancies and openings hold no person: the access team sees those of the region, a provider its own.
create policy lezen on zicht.vacature for select to zicht_app using (regio_code = (select zicht.regio()) and ((select zicht.is_toegang())
  or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])
  or exists (select 1 from zicht.aanbod a where a.vacature_id = vacature.id and a.client_id = (select zicht.clientzelf()))));
create policy maken on zicht.vacature for insert to zicht_app with check (regio_code = (select zicht.regio()) and ((select zicht.is_toegang())
  or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])));
create policy wijzigen on zicht.vacature for update to zicht_app using (regio_code = (select zicht.regio()) and ((select zicht.is_toegang())
  or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])));
create policy lezen on zicht.opening for select to zicht_app using (exists (select 1 from zicht.vacature v where v.id = vacature_id));
create policy maken on zicht.opening for insert to zicht_app with check (regio_code = (select zicht.regio()) and exists (select 1 from zicht.vacature v where v.id = vacature_id));

create policy lezen on zicht.aanbod for select to zicht_app using (regio_code = (select zicht.regio()) and (zicht.werkt_aan_zaak(zaak_id)
  or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])
  or client_id = (select zicht.clientzelf())));
create policy maken on zicht.aanbod for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id)
  and besloten_door = (select zicht.gebruiker()) and status = 'bij_aanbieder' and team_id = any ((select zicht.organisaties())::uuid[]));
-- Who answers is who answers: the provider for itself, the person or the access team on the person's word.
create policy wijzigen on zicht.aanbod for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id)
  or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[]) and status = 'bij_aanbieder'
  or client_id = (select zicht.clientzelf()) and status = 'bij_client')
  with check (regio_code = (select zicht.regio()) and ((select zicht.is_toegang()) and status in ('aanvaard','geplaatst','geweigerd_client','verlopen','ingetrokken')
  or (select zicht.rol()) = 'aanbieder' and status in ('bij_client','geweigerd_aanbieder')
  or client_id = (select zicht.clientzelf()) and status in ('aanvaard','geweigerd_client')));

create policy lezen on zicht.plaatsingscriteria for select to zicht_app using (regio_code = (select zicht.regio()));
create policy maken on zicht.plaatsingscriteria for insert to zicht_app with check (regio_code = (select zicht.regio())
  and ((select zicht.rol()) = 'beheerder' or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])));
create policy wijzigen on zicht.plaatsingscriteria for update to zicht_app using (regio_code = (select zicht.regio())
  and ((select zicht.rol()) = 'beheerder' or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])));
create policy lezen on zicht.toewijzing for select to zicht_app using ((select zicht.is_toegang()) and team_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.toewijzing for insert to zicht_app with check (regio_code = (select zicht.regio()) and (select zicht.is_toegang())
  and team_id = any ((select zicht.organisaties())::uuid[]) and door = (select zicht.gebruiker()) and getrokken_op is null);
create policy wijzigen on zicht.toewijzing for update to zicht_app using ((select zicht.is_toegang()) and team_id = any ((select zicht.organisaties())::uuid[]) and getrokken_op is null)
  with check ((select zicht.is_toegang()) and team_id = any ((select zicht.organisaties())::uuid[]) and getrokken_op is not null);
create policy lezen on zicht.woonurgentie for select to zicht_app using (zicht.leest_zaak(zaak_id));
create policy maken on zicht.woonurgentie for insert to zicht_app with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id));
create policy wijzigen on zicht.woonurgentie for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id));

grant insert, update on zicht.wachtlijstplaats, zicht.overbrugging, zicht.plaatsingscriteria, zicht.woonurgentie to zicht_app;
grant insert on zicht.wachtlijstmutatie, zicht.vacature, zicht.opening, zicht.aanbod, zicht.toewijzing to zicht_app;
grant update (ingetrokken_op, ingetrokken_reden, vanaf, toelichting) on zicht.vacature to zicht_app;
grant update (status, open_tot, reden_code, reden, antwoord_aanbieder_door, antwoord_aanbieder_op, antwoord_client_door, antwoord_client_op) on zicht.aanbod to zicht_app;
grant update (getrokken_op, vraag, uitkomst) on zicht.toewijzing to zicht_app;

create policy lezen_wachtlijst on zicht.historie for select to zicht_app using (case tabel
  when 'wachtlijstplaats' then exists (select 1 from zicht.wachtlijstplaats p where p.id = historie.id)
  when 'overbrugging' then exists (select 1 from zicht.overbrugging o where o.id = historie.id)
  when 'aanbod' then exists (select 1 from zicht.aanbod a where a.id = historie.id and zicht.werkt_aan_zaak(a.zaak_id))
  when 'woonurgentie' then exists (select 1 from zicht.woonurgentie w where w.id = historie.id)
  else false end);

-- ── the list as a whole, without persons ────────────────────────────────────────────────────────────────────
-- A position counts everybody, also whom the caller may not see: these give no name and no file.
create function zicht.wachtlijst_stand(product text) returns table
  (id uuid, lijst text, urgentieklasse text, wachtend_sinds date, status text) language sql stable security definer set search_path = zicht, public as $$
  select p.id, p.lijst, p.urgentieklasse, p.wachtend_sinds, p.status from wachtlijstplaats p
   where p.regio_code = regio() and p.product_code = product and p.einde_op is null
$$;
create function zicht.wachtlijst_verloop(product text) returns table
  (id bigint, plaats_id uuid, soort text, lijst text, van int, naar int, regels text, reden text, op timestamptz) language sql stable security definer set search_path = zicht, public as $$
  select m.id, m.plaats_id, m.soort, m.lijst, m.van, m.naar, m.regels, case when werkt_aan_plaats(m.plaats_id) then m.reden end, m.op
    from wachtlijstmutatie m where m.regio_code = regio() and m.product_code = product order by m.id
$$;
-- How long who was placed since then had waited: for the expected wait.
create function zicht.wachtlijst_geplaatst(product text, sinds timestamptz) returns table (dagen int) language sql stable security definer set search_path = zicht, public as $$
  select (p.einde_op at time zone 'Europe/Amsterdam')::date - p.wachtend_sinds from wachtlijstplaats p
   where p.regio_code = regio() and p.product_code = product and p.lijst = 'wachtend' and p.status = 'geplaatst' and p.einde_op >= sinds
$$;
-- The facts that criteria and fit ask for, of who waits for a product. For who proposes, and for who changes a criterion and wants to
-- know what that does: no name, no file, no identifier of a person.
create function zicht.wachtlijst_kandidaten(product text) returns table
  (id uuid, zaak_id uuid, team_id uuid, lijst text, urgentieklasse text, wachtend_sinds date, gemeente text, geboortedatum date, geslacht text, lvb boolean,
   behoeften text[], wensen text[], aanbieders uuid[], buurt text, netwerk text[], huishouden int, in_aanbod boolean)
  language sql stable security definer set search_path = zicht, public as $$
  select p.id, p.zaak_id, z.team_id, p.lijst, p.urgentieklasse, p.wachtend_sinds, z.verantwoordelijke_gemeente, c.geboortedatum, c.geslacht, c.lvb_vermoeden,
         p.behoeften, p.wensen, p.aanbieders, p.buurt, p.netwerk,
         greatest(1, (select count(*)::int from huishoudlid h where h.huishouden_id = z.huishouden_id and h.geldig @> (nu() at time zone 'Europe/Amsterdam')::date)),
         exists (select 1 from aanbod a where a.plaats_id = p.id and a.status in ('bij_aanbieder','bij_client','aanvaard'))
    from wachtlijstplaats p join zaak z on z.id = p.zaak_id join client c on c.id = p.client_id
   where p.regio_code = regio() and p.product_code = product and p.status = 'open' and rol() in ('toegangsmedewerker', 'aanbieder', 'beheerder')
$$;
create policy eigenaar on zicht.huishoudlid for select to current_user using (true);

-- Refusals per provider, and decisions per group: for who supervises. No person.
create function zicht.weigeringen_per_aanbieder(sinds timestamptz) returns table
  (organisatie_id uuid, aangeboden int, geweigerd int, laatste_reeks int, redenen jsonb) language sql stable security definer set search_path = zicht, public as $$
  with a as (select * from aanbod b where b.regio_code = regio() and b.antwoord_aanbieder_op >= sinds),
       reeks as (select organisatie_id, status, antwoord_aanbieder_op,
                        count(*) filter (where status <> 'geweigerd_aanbieder') over (partition by organisatie_id order by antwoord_aanbieder_op desc, id) as ja_daarna from a)
  select a.organisatie_id, count(*)::int, count(*) filter (where a.status = 'geweigerd_aanbieder')::int,
         (select count(*)::int from reeks r where r.organisatie_id = a.organisatie_id and r.ja_daarna = 0),
         coalesce((select jsonb_object_agg(x.reden_code, x.n) from (select b.reden_code, count(*) n from a b
            where b.organisatie_id = a.organisatie_id and b.status = 'geweigerd_aanbieder' group by 1) x), '{}')
    from a where rol() in ('toezichthouder', 'toegangsmedewerker', 'beleidsmaker', 'gemeente') group by a.organisatie_id
$$;
create function zicht.besluiten_per_groep(sinds timestamptz) returns table
  (kenmerk text, groep text, besluiten int, afgeweken int, geplaatst int, geweigerd int) language sql stable security definer set search_path = zicht, public as $$
  with a as (select b.*, c.geslacht, z.verantwoordelijke_gemeente as gemeente,
                    case when c.geboortedatum is null then 'onbekend' when age((nu())::date, c.geboortedatum) < interval '24 years' then 'tot_24'
                         when age((nu())::date, c.geboortedatum) < interval '55 years' then '24_54' else 'vanaf_55' end as leeftijd
               from aanbod b join client c on c.id = b.client_id join zaak z on z.id = b.zaak_id where b.regio_code = regio() and b.besloten_op >= sinds)
  select k.kenmerk, k.groep, count(*)::int, count(*) filter (where a.afwijkreden is not null and a.toewijzing_id is null)::int, count(*) filter (where a.status = 'geplaatst')::int,
         count(*) filter (where a.status = 'geweigerd_aanbieder')::int
    from a cross join lateral (values ('geslacht', a.geslacht), ('leeftijd', a.leeftijd), ('gemeente', a.gemeente)) k (kenmerk, groep)
   where rol() in ('toezichthouder', 'toegangsmedewerker', 'beleidsmaker', 'gemeente') group by 1, 2
$$;

-- ── what follows from an offer ──────────────────────────────────────────────────────────────────────────────
-- The provider sees the referral set of whom it was offered, until the offer is answered or over.
create function zicht.toegang_uit_aanbod(t zicht.toegang) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select (t.relatie, t.veldset) = ('verwijzing', 'verwijzing') and exists (select 1 from aanbod a where a.id = t.bron_id and a.client_id = t.client_id
     and a.organisatie_id = t.organisatie_id and a.regio_code = t.regio_code and a.status = 'bij_aanbieder' and werkt_aan_zaak(a.zaak_id))
$$;
create function zicht.sluit_verwijzing(welke uuid) returns void language sql security definer set search_path = zicht, public as $$
  update toegang t set geldig = tstzrange(lower(t.geldig), greatest(nu(), lower(t.geldig) + interval '1 millisecond'))
    from aanbod a where a.id = welke and t.bron_soort = 'aanbod' and t.bron_id = a.id and upper_inf(t.geldig)
     and a.status not in ('bij_aanbieder', 'bij_client', 'aanvaard')
$$;
-- The answer of a provider or of the person concerned, on the timeline of the case that they do not work on.
create function zicht.noteer_antwoord(welk uuid) returns void language sql security definer set search_path = zicht, public as $$
  insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, door, op)
  select gen_random_uuid(), a.regio_code, a.zaak_id, 'aanbod_' || a.status, jsonb_strip_nulls(jsonb_build_object('product', v.product_code, 'reden', a.reden_code)), gebruiker(), nu()
    from aanbod a join vacature v on v.id = a.vacature_id
   where a.id = welk and a.regio_code = regio() and (a.client_id = clientzelf() or rol() = 'aanbieder' and eigen(a.organisatie_id) or werkt_aan_zaak(a.zaak_id))
$$;

-- The access team places whom both sides agreed about: the person of the offer, and who lives with that person.
create function zicht.heeft_aanvaard_aanbod(wie uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() = 'toegangsmedewerker' and exists (select 1 from aanbod a join zaak z on z.id = a.zaak_id
     where a.regio_code = regio() and a.status in ('aanvaard', 'geplaatst') and a.team_id = any (organisaties()) and werkt_aan_zaak(a.zaak_id)
       and (a.client_id = wie or exists (select 1 from huishoudlid h where h.huishouden_id = z.huishouden_id and h.client_id = wie
            and h.geldig @> (nu() at time zone 'Europe/Amsterdam')::date)))
$$;
alter policy maken on zicht.plaatsing
  with check (regio_code = (select zicht.regio()) and vastgelegd_door = (select zicht.gebruiker())
              and ((select zicht.is_crisisteam()) and zicht.opent(client_id, array['crisis'])
                   or (select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[]) and zicht.opent(client_id, array['werk'])
                   or (select zicht.is_toegang()) and zicht.opent(client_id, array['wmo']) and zicht.heeft_aanvaard_aanbod(client_id)));
alter policy wijzigen on zicht.plaatsing
  using (((select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])
          or (select zicht.is_crisisteam()) and exists (select 1 from zicht.toegang t where t.client_id = plaatsing.client_id and t.veldset = 'crisis' and t.geldig @> (select zicht.nu()))
          or (select zicht.is_toegang()) and zicht.opent(client_id, array['wmo']) and zicht.heeft_aanvaard_aanbod(client_id))
         and (not adres_geheim or zicht.in_kring(id)));
