-- The inquiry: quick scan, steps that can be left and resumed, measurements; the one plan of a household with its one director, what
-- partners contribute and see; the network; the case conference; partners, agreements with them and the one contact point.

-- ── quick scan and inquiry ──────────────────────────────────────────────────────────────────────────────────
-- What was asked, what the rules proposed and what the worker decided. A new scan takes the place of an earlier one; none is changed.
create table zicht.quickscan (
  id                uuid primary key,
  regio_code        text not null references zicht.regio,
  zaak_id           uuid not null references zicht.zaak,
  client_id         uuid not null references zicht.client,
  model             text not null,                 -- code of the questions and rules, as the region had them on that day
  antwoorden        jsonb not null,
  voorstel_route    text not null,
  voorstel_complex  boolean not null,
  voorstel_uitleg   text not null,
  route             text not null check (route in ('informatie','lokale_wmo','centraal','crisis')),
  complex           boolean not null,
  afwijkreden       text check (length(afwijkreden) >= 5),
  door              uuid not null references zicht.gebruiker,
  op                timestamptz not null default zicht.nu(),
  constraint afwijken_met_reden check ((route, complex) = (voorstel_route, voorstel_complex) or afwijkreden is not null)
);
create index quickscan_zaak on zicht.quickscan (zaak_id, op desc);
create trigger quickscan_blijft before update or delete on zicht.quickscan for each row execute function zicht.weiger_wijziging();

create table zicht.onderzoek (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  zaak_id         uuid not null references zicht.zaak,
  client_id       uuid not null references zicht.client,
  model           text not null,                   -- score model that was in use at the start
  gestart_op      timestamptz not null default zicht.nu(),
  gestart_door    uuid not null references zicht.gebruiker,
  afgerond_op     timestamptz,
  afgerond_door   uuid references zicht.gebruiker,
  afronding       text,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((afgerond_op is null) = (afgerond_door is null) and (afgerond_op is null) = (afronding is null))
);
create unique index een_lopend_onderzoek on zicht.onderzoek (zaak_id) where afgerond_op is null;
create index onderzoek_zaak on zicht.onderzoek (zaak_id, gestart_op desc);
create trigger onderzoek_versie before update on zicht.onderzoek for each row execute function zicht.bewaar_versie();
create trigger onderzoek_ligt_vast before update on zicht.onderzoek for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'zaak_id', 'client_id', 'model', 'gestart_op');

-- One step: its fields by key. Each has a version of its own, so that two people in two steps never meet.
create table zicht.onderzoekstap (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  onderzoek_id    uuid not null references zicht.onderzoek,
  client_id       uuid not null references zicht.client,
  stap            text not null,
  velden          jsonb not null default '{}' check (jsonb_typeof(velden) = 'object'),
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (onderzoek_id, stap)
);
create trigger onderzoekstap_versie before update on zicht.onderzoekstap for each row execute function zicht.bewaar_versie();
create trigger onderzoekstap_ligt_vast before update on zicht.onderzoekstap for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'onderzoek_id', 'client_id', 'stap');

-- A measurement with one score model, on one day: per domain a level, or why there is none. The trend is what they are together.
create table zicht.meting (
  id           uuid primary key,
  regio_code   text not null references zicht.regio,
  client_id    uuid not null references zicht.client,
  zaak_id      uuid not null references zicht.zaak,
  model        text not null,
  gemeten_op   date not null,
  leefgebieden jsonb not null check (jsonb_typeof(leefgebieden) = 'object'),
  door         uuid not null references zicht.gebruiker,
  op           timestamptz not null default zicht.nu()
);
create index meting_client on zicht.meting (client_id, model, gemeten_op);
create trigger meting_blijft before update or delete on zicht.meting for each row execute function zicht.weiger_wijziging();

-- ── one household, one plan, one director ───────────────────────────────────────────────────────────────────
create table zicht.plan (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  huishouden_id   uuid not null references zicht.huishouden,
  zaak_id         uuid not null references zicht.zaak,
  client_id       uuid not null references zicht.client,      -- whom it began with
  regisseur       uuid not null references zicht.gebruiker,   -- one, and never none
  perspectief     text not null default '',                   -- where the household wants to go, in its own words
  begonnen_op     timestamptz not null default zicht.nu(),
  gesloten_op     timestamptz,
  gesloten_reden  text,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((gesloten_op is null) = (gesloten_reden is null))
);
create unique index een_plan_per_huishouden on zicht.plan (huishouden_id) where gesloten_op is null;
create index plan_zaak on zicht.plan (zaak_id);
create trigger plan_versie before update on zicht.plan for each row execute function zicht.bewaar_versie();
create trigger plan_ligt_vast before update on zicht.plan for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'huishouden_id', 'zaak_id', 'client_id', 'begonnen_op');

-- Someone of another household who is concerned: a child that lives at two addresses is a member of one and concerned in the other.
create table zicht.planbetrokkene (
  plan_id    uuid not null references zicht.plan,
  client_id  uuid not null references zicht.client,
  regio_code text not null references zicht.regio,
  rol        text not null,
  reden      text not null check (length(reden) >= 5),
  door       uuid not null references zicht.gebruiker,
  op         timestamptz not null default zicht.nu(),
  primary key (plan_id, client_id)
);

-- The director hands over; until the other accepts, the first one stays.
create table zicht.regieoverdracht (
  id           uuid primary key,
  regio_code   text not null references zicht.regio,
  plan_id      uuid not null references zicht.plan,
  van          uuid not null references zicht.gebruiker,
  naar         uuid not null references zicht.gebruiker,
  reden        text not null check (length(reden) >= 5),
  gevraagd_op  timestamptz not null default zicht.nu(),
  gevraagd_door uuid not null references zicht.gebruiker,
  besluit      text check (besluit in ('aanvaard','geweigerd','ingetrokken')),
  besluit_reden text,
  besloten_op  timestamptz,
  besloten_door uuid references zicht.gebruiker,
  check (van <> naar),
  check ((besluit is null) = (besloten_op is null) and (besluit is null) = (besloten_door is null)),
  constraint alleen_zelf_aanvaarden check (besluit is null or besluit = 'ingetrokken' or besloten_door = naar)
);
create unique index een_overdracht_tegelijk on zicht.regieoverdracht (plan_id) where besluit is null;
create trigger regieoverdracht_besloten before update on zicht.regieoverdracht for each row execute function zicht.oordeel_staat_vast('besluit');
create trigger regieoverdracht_ligt_vast before update on zicht.regieoverdracht for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'plan_id', 'van', 'naar', 'reden', 'gevraagd_op', 'gevraagd_door');
create function zicht.regie_alleen_door_overdracht() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if new.regisseur is distinct from old.regisseur and not exists (select 1 from regieoverdracht o where o.plan_id = old.id and o.van = old.regisseur
       and o.naar = new.regisseur and o.besluit = 'aanvaard' and o.besloten_op >= nu()) then
    raise exception 'de regie gaat alleen over als de ander haar aanvaardt' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger plan_regie before update on zicht.plan for each row execute function zicht.regie_alleen_door_overdracht();

create table zicht.plandoel (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  plan_id         uuid not null references zicht.plan,
  client_id       uuid not null references zicht.client,      -- whose goal it is
  leefgebied      text not null,
  doel            text not null check (length(doel) >= 5),
  status          text not null default 'loopt' check (status in ('loopt','bereikt','losgelaten')),
  toelichting     text,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check (status <> 'losgelaten' or toelichting is not null)
);
create index plandoel_plan on zicht.plandoel (plan_id);
create trigger plandoel_versie before update on zicht.plandoel for each row execute function zicht.bewaar_versie();
create trigger plandoel_ligt_vast before update on zicht.plandoel for each row execute function zicht.ligt_vast('id', 'regio_code', 'plan_id', 'client_id');

create table zicht.planactie (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  plan_id         uuid not null references zicht.plan,
  doel_id         uuid not null references zicht.plandoel,
  client_id       uuid not null references zicht.client,
  wat             text not null check (length(wat) >= 5),
  wie             text not null check (wie in ('bewoner','netwerk','team','partner')),
  organisatie_id  uuid references zicht.organisatie,
  uiterlijk       date not null,
  status          text not null default 'open' check (status in ('open','bezig','klaar','vervallen')),
  resultaat       text,
  overleg_id      uuid,                                       -- the conference in which it was agreed
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((wie = 'partner') = (organisatie_id is not null)),
  check (status not in ('klaar','vervallen') or resultaat is not null)
);
create index planactie_plan on zicht.planactie (plan_id);
create index planactie_organisatie on zicht.planactie (organisatie_id, uiterlijk) where organisatie_id is not null;
create trigger planactie_versie before update on zicht.planactie for each row execute function zicht.bewaar_versie();
create trigger planactie_ligt_vast before update on zicht.planactie for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'plan_id', 'doel_id', 'client_id', 'wie', 'organisatie_id', 'overleg_id');

-- What one partner sees of the plan: per item a purpose, a ground, who consented and until when. Withdrawn is withdrawn at once.
create table zicht.plandeling (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  plan_id         uuid not null references zicht.plan,
  client_id       uuid not null references zicht.client,
  organisatie_id  uuid not null references zicht.organisatie,
  onderdeel       text not null check (onderdeel in ('eigen_acties','doelen','afspraken','netwerk')),
  doel            text not null check (length(doel) >= 5),
  grondslag       text not null check (length(grondslag) >= 5),
  toestemming     text not null check (toestemming in ('mondeling','schriftelijk','niet_nodig')),
  toestemming_op  date,
  geldig          tstzrange not null check (not isempty(geldig) and not lower_inf(geldig) and not upper_inf(geldig)),
  ingetrokken_op  timestamptz,
  ingetrokken_door uuid references zicht.gebruiker,
  ingetrokken_reden text,
  door            uuid not null references zicht.gebruiker,
  op              timestamptz not null default zicht.nu(),
  check ((toestemming = 'niet_nodig') = (toestemming_op is null)),
  constraint een_deling_tegelijk exclude using gist (plan_id with =, organisatie_id with =, onderdeel with =, client_id with =, geldig with &&)
);
create index plandeling_organisatie on zicht.plandeling (organisatie_id);

-- Stuck on the cooperation itself: process direction by someone who may decide over organisations.
create table zicht.planescalatie (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  plan_id        uuid not null references zicht.plan,
  client_id      uuid not null references zicht.client,
  organisatie_id uuid not null references zicht.organisatie,
  vraag          text not null check (length(vraag) >= 10),
  uiterlijk      date not null,
  door           uuid not null references zicht.gebruiker,
  op             timestamptz not null default zicht.nu(),
  uitkomst       text,
  gesloten_op    timestamptz,
  gesloten_door  uuid references zicht.gebruiker,
  check ((uitkomst is null) = (gesloten_op is null))
);
create index planescalatie_plan on zicht.planescalatie (plan_id);

-- ── network and case conference ─────────────────────────────────────────────────────────────────────────────
create table zicht.netwerklid (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  client_id       uuid not null references zicht.client,
  naam            text not null check (length(naam) > 0),
  soort           text not null check (soort in ('familie','vriend','buur','mantelzorger','vrijwilliger','ervaringsdeskundige','professional')),
  relatie         text,
  steunt_met      text,
  afstand         int not null default 2 check (afstand between 1 and 3),   -- near, around, further off
  belasting       text check (belasting in ('past','soms_zwaar','zwaar','te_zwaar')),
  belasting_op    date,
  respijt         text check (respijt in ('aangeboden','wil_nu_niet','geregeld')),
  respijt_op      date,
  tot             date,                                                     -- no longer part of it from this day
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((belasting is null) = (belasting_op is null)),
  check ((respijt is null) = (respijt_op is null))
);
create index netwerklid_client on zicht.netwerklid (client_id);
create trigger netwerklid_versie before update on zicht.netwerklid for each row execute function zicht.bewaar_versie();
create trigger netwerklid_ligt_vast before update on zicht.netwerklid for each row execute function zicht.ligt_vast('id', 'regio_code', 'client_id');

create table zicht.casusoverleg (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  plan_id         uuid not null references zicht.plan,
  client_id       uuid not null references zicht.client,
  gepland_op      timestamptz not null,
  doel            text not null check (length(doel) >= 5),
  agenda          jsonb not null default '[]',
  stukken         jsonb not null default '[]',     -- which part of the file is on the table, and for which purpose
  aanwezig        jsonb not null default '[]',
  bewoner_erbij   text not null default 'gevraagd' check (bewoner_erbij in ('gevraagd','erbij','wil_niet','vertegenwoordigd')),
  status          text not null default 'gepland' check (status in ('gepland','gehouden','vervallen')),
  verslag         text,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check (status <> 'vervallen' or verslag is not null)
);
create index casusoverleg_plan on zicht.casusoverleg (plan_id, gepland_op desc);
create trigger casusoverleg_versie before update on zicht.casusoverleg for each row execute function zicht.bewaar_versie();
create trigger casusoverleg_ligt_vast before update on zicht.casusoverleg for each row execute function zicht.ligt_vast('id', 'regio_code', 'plan_id', 'client_id');
alter table zicht.planactie add foreign key (overleg_id) references zicht.casusoverleg;

-- ── partners, agreements with them, and the one contact point: no persons in care ─────────────────────────────
create table zicht.partner (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  organisatie_id  uuid references zicht.organisatie,          -- when it is in the register as well
  naam            text not null check (length(naam) > 0),
  soort           text not null,
  contact         text,
  telefoon        text,
  afspraak        text,                                       -- who decides, who carries out, who pays
  afspraak_van    date, afspraak_tot date,
  gestopt_op      date,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (regio_code, naam)
);
create trigger partner_versie before update on zicht.partner for each row execute function zicht.bewaar_versie();

create table zicht.aanspreekvraag (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  team_id         uuid not null references zicht.organisatie,
  van             text not null check (length(van) > 0),
  vraag           text not null check (length(vraag) >= 5),
  eigenaar        uuid not null references zicht.gebruiker,
  ontvangen_op    timestamptz not null default zicht.nu(),
  antwoord_uiterlijk date not null,
  antwoord        text,
  beantwoord_op   timestamptz,
  beantwoord_door uuid references zicht.gebruiker,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((antwoord is null) = (beantwoord_op is null))
);
create trigger aanspreekvraag_versie before update on zicht.aanspreekvraag for each row execute function zicht.bewaar_versie();

-- ── who may see it ──────────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['quickscan','onderzoek','onderzoekstap','meting','plan','planbetrokkene','regieoverdracht','plandoel','planactie','plandeling',
    'planescalatie','netwerklid','casusoverleg','partner','aanspreekvraag'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
    execute format('grant select on zicht.%I to zicht_app', t);
    execute format('grant select, insert, update, delete on zicht.%I to zicht_systeem', t);
  end loop;
  create policy eigenaar_onderzoek on zicht.huishoudlid for select to current_user using (true);
end $$;

-- A plan is worked on by who works on a case of one of its people.
create function zicht.werkt_aan_plan(welk uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from plan p join zaak z on z.regio_code = p.regio_code where p.id = welk and p.regio_code = regio() and rol() = 'toegangsmedewerker'
     and z.team_id = any (organisaties()) and (z.inzage_tot is null or z.inzage_tot > nu())
     and (z.id = p.zaak_id or exists (select 1 from huishoudlid l where l.huishouden_id = p.huishouden_id and l.client_id = z.client_id
                                       and l.geldig @> (nu() at time zone 'Europe/Amsterdam')::date)))
$$;
-- What of a plan is shared with the caller's organisation at this moment.
create function zicht.deelt_plan(welk uuid, welke text[]) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from plandeling d where d.plan_id = welk and d.regio_code = regio() and rol() in ('aanbieder', 'gemeente')
     and d.organisatie_id = any (organisaties()) and d.onderdeel = any (welke) and d.geldig @> nu())
$$;
create function zicht.eigen_plan(welk uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select clientzelf() is not null and exists (select 1 from plan p where p.id = welk and (p.client_id = clientzelf()
     or exists (select 1 from huishoudlid l where l.huishouden_id = p.huishouden_id and l.client_id = clientzelf() and l.geldig @> (nu() at time zone 'Europe/Amsterdam')::date)))
$$;
create function zicht.leest_plan(welk uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select werkt_aan_plan(welk) or eigen_plan(welk) or deelt_plan(welk, array['eigen_acties', 'doelen', 'afspraken', 'netwerk'])
$$;
-- A goal shows to a partner when goals are shared, or when something in it is for that partner to do.
create function zicht.leest_plandoel(welk uuid, van_plan uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select werkt_aan_plan(van_plan) or eigen_plan(van_plan) or deelt_plan(van_plan, array['doelen']) or deelt_plan(van_plan, array['eigen_acties'])
     and exists (select 1 from planactie a where a.doel_id = welk and a.organisatie_id = any (organisaties()))
$$;
create function zicht.leest_netwerk(van_client uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select van_client = clientzelf() or rol() = 'toegangsmedewerker' and opent(van_client, array['wmo'])
     or exists (select 1 from plan p where p.client_id = van_client and p.gesloten_op is null and deelt_plan(p.id, array['netwerk']))
$$;

create policy lezen on zicht.quickscan for select to zicht_app using (zicht.leest_zaak(zaak_id));
create policy maken on zicht.quickscan for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id) and door = (select zicht.gebruiker()));
create policy lezen on zicht.onderzoek for select to zicht_app using (zicht.leest_zaak(zaak_id));
create policy maken on zicht.onderzoek for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id) and gestart_door = (select zicht.gebruiker()));
create policy wijzigen on zicht.onderzoek for update to zicht_app using (zicht.werkt_aan_zaak(zaak_id))
  with check (afgerond_door is null or afgerond_door = (select zicht.gebruiker()));
create policy lezen on zicht.onderzoekstap for select to zicht_app using (exists (select 1 from zicht.onderzoek o where o.id = onderzoek_id));
create policy maken on zicht.onderzoekstap for insert to zicht_app
  with check (exists (select 1 from zicht.onderzoek o where o.id = onderzoek_id and zicht.werkt_aan_zaak(o.zaak_id)));
create policy wijzigen on zicht.onderzoekstap for update to zicht_app
  using (exists (select 1 from zicht.onderzoek o where o.id = onderzoek_id and o.afgerond_op is null and zicht.werkt_aan_zaak(o.zaak_id)));
create policy lezen on zicht.meting for select to zicht_app using (zicht.leest_zaak(zaak_id));
create policy maken on zicht.meting for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id) and door = (select zicht.gebruiker()));

create policy lezen on zicht.plan for select to zicht_app using (zicht.leest_plan(id));
create policy maken on zicht.plan for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_zaak(zaak_id) and regisseur = (select zicht.gebruiker()));
create policy wijzigen on zicht.plan for update to zicht_app using (zicht.werkt_aan_plan(id));
create policy lezen on zicht.planbetrokkene for select to zicht_app using (zicht.werkt_aan_plan(plan_id) or zicht.eigen_plan(plan_id));
create policy maken on zicht.planbetrokkene for insert to zicht_app with check (zicht.werkt_aan_plan(plan_id) and door = (select zicht.gebruiker()));
create policy lezen on zicht.regieoverdracht for select to zicht_app using (zicht.werkt_aan_plan(plan_id));
create policy maken on zicht.regieoverdracht for insert to zicht_app
  with check (zicht.werkt_aan_plan(plan_id) and gevraagd_door = (select zicht.gebruiker()) and besluit is null);
create policy besluiten on zicht.regieoverdracht for update to zicht_app using (zicht.werkt_aan_plan(plan_id)) with check (besloten_door = (select zicht.gebruiker()));
create policy lezen on zicht.plandoel for select to zicht_app using (zicht.leest_plandoel(id, plan_id));
create policy maken on zicht.plandoel for insert to zicht_app with check (zicht.werkt_aan_plan(plan_id));
create policy wijzigen on zicht.plandoel for update to zicht_app using (zicht.werkt_aan_plan(plan_id));
create policy lezen on zicht.planactie for select to zicht_app
  using (zicht.werkt_aan_plan(plan_id) or zicht.eigen_plan(plan_id)
         or organisatie_id = any ((select zicht.organisaties())::uuid[]) and zicht.deelt_plan(plan_id, array['eigen_acties'])
         or overleg_id is not null and zicht.deelt_plan(plan_id, array['afspraken']));
create policy maken on zicht.planactie for insert to zicht_app with check (zicht.werkt_aan_plan(plan_id));
create policy wijzigen on zicht.planactie for update to zicht_app
  using (zicht.werkt_aan_plan(plan_id) or organisatie_id = any ((select zicht.organisaties())::uuid[]) and zicht.deelt_plan(plan_id, array['eigen_acties']));
create policy lezen on zicht.plandeling for select to zicht_app
  using (zicht.werkt_aan_plan(plan_id) or client_id = (select zicht.clientzelf())
         or (select zicht.rol()) in ('aanbieder', 'gemeente') and organisatie_id = any ((select zicht.organisaties())::uuid[]) and geldig @> (select zicht.nu()));
create policy maken on zicht.plandeling for insert to zicht_app
  with check (zicht.werkt_aan_plan(plan_id) and door = (select zicht.gebruiker()) and ingetrokken_op is null);
create policy lezen on zicht.planescalatie for select to zicht_app using (zicht.werkt_aan_plan(plan_id) or zicht.eigen_plan(plan_id));
create policy maken on zicht.planescalatie for insert to zicht_app with check (zicht.werkt_aan_plan(plan_id) and door = (select zicht.gebruiker()));
create policy sluiten on zicht.planescalatie for update to zicht_app using (zicht.werkt_aan_plan(plan_id)) with check (gesloten_door = (select zicht.gebruiker()));

create policy lezen on zicht.netwerklid for select to zicht_app using (zicht.leest_netwerk(client_id));
create policy maken on zicht.netwerklid for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and zicht.opent(client_id, array['wmo']));
create policy wijzigen on zicht.netwerklid for update to zicht_app using ((select zicht.rol()) = 'toegangsmedewerker' and zicht.opent(client_id, array['wmo']));
create policy lezen on zicht.casusoverleg for select to zicht_app
  using (zicht.werkt_aan_plan(plan_id) or zicht.eigen_plan(plan_id) or zicht.deelt_plan(plan_id, array['afspraken']));
create policy maken on zicht.casusoverleg for insert to zicht_app with check (zicht.werkt_aan_plan(plan_id));
create policy wijzigen on zicht.casusoverleg for update to zicht_app using (zicht.werkt_aan_plan(plan_id));

create policy lezen on zicht.partner for select to zicht_app using (regio_code = (select zicht.regio()) and (select zicht.opent_dossiers()));
create policy maken on zicht.partner for insert to zicht_app with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker');
create policy wijzigen on zicht.partner for update to zicht_app using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker');
create policy lezen on zicht.aanspreekvraag for select to zicht_app
  using ((select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.aanspreekvraag for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]));
create policy wijzigen on zicht.aanspreekvraag for update to zicht_app
  using ((select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]));

grant insert on zicht.quickscan, zicht.onderzoek, zicht.onderzoekstap, zicht.meting, zicht.plan, zicht.planbetrokkene, zicht.regieoverdracht, zicht.plandoel,
  zicht.planactie, zicht.plandeling, zicht.planescalatie, zicht.netwerklid, zicht.casusoverleg, zicht.partner, zicht.aanspreekvraag to zicht_app;
grant update on zicht.plan, zicht.plandoel, zicht.planactie, zicht.netwerklid, zicht.casusoverleg, zicht.partner, zicht.aanspreekvraag to zicht_app;
grant update (afgerond_op, afgerond_door, afronding) on zicht.onderzoek to zicht_app;
grant update (velden) on zicht.onderzoekstap to zicht_app;
grant update (besluit, besluit_reden, besloten_op, besloten_door) on zicht.regieoverdracht to zicht_app;
grant update (uitkomst, gesloten_op, gesloten_door) on zicht.planescalatie to zicht_app;

-- The versions of a step are read by who reads the step: to tell who changed what, and to lay two answers side by side.
create policy lezen_onderzoek on zicht.historie for select to zicht_app using (case tabel
  when 'onderzoekstap' then exists (select 1 from zicht.onderzoekstap s where s.id = historie.id)
  when 'onderzoek' then exists (select 1 from zicht.onderzoek o where o.id = historie.id)
  when 'plan' then exists (select 1 from zicht.plan p where p.id = historie.id)
  when 'plandoel' then exists (select 1 from zicht.plandoel d where d.id = historie.id)
  when 'planactie' then exists (select 1 from zicht.planactie a where a.id = historie.id)
  when 'netwerklid' then exists (select 1 from zicht.netwerklid n where n.id = historie.id)
  when 'casusoverleg' then exists (select 1 from zicht.casusoverleg c where c.id = historie.id)
  else false end);

-- Does a child live with this person? Also one whose own file is not open to the caller: nothing is told but that.
create function zicht.kind_in_huishouden(welke uuid, dag date) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select opent(welke, array['wmo']) and exists (select 1 from huishoudlid zelf join huishoudlid l on l.huishouden_id = zelf.huishouden_id and l.client_id <> zelf.client_id
     join client c on c.id = l.client_id where zelf.client_id = welke and zelf.geldig @> dag and l.geldig @> dag
     and (l.rol = 'kind' or c.geboortedatum > (dag - interval '18 years')::date))
$$;

-- Access of a partner follows from what is shared with it, and lasts exactly as long.
create function zicht.toegang_uit_plan(t zicht.toegang) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select (t.relatie, t.veldset) = ('partner', 'plan') and exists (select 1 from plandeling d where d.id = t.bron_id and d.client_id = t.client_id
     and d.organisatie_id = t.organisatie_id and d.geldig = t.geldig and d.regio_code = t.regio_code and d.door = gebruiker() and werkt_aan_plan(d.plan_id))
$$;
-- Ends what is shared, and the access that followed from it, in one. By who works on the plan, and by the person concerned.
create function zicht.trek_plandeling_in(welke uuid, waarom text) returns boolean language plpgsql security definer set search_path = zicht, public as $$
declare d plandeling; per timestamptz;
begin
  select * into d from plandeling p where p.id = welke and p.regio_code = regio() and p.ingetrokken_op is null and p.geldig @> nu()
     and (werkt_aan_plan(p.plan_id) or p.client_id = clientzelf()) for update;
  if not found then
    return false;
  end if;
  per := greatest(nu(), lower(d.geldig) + interval '1 millisecond');
  update plandeling set geldig = tstzrange(lower(geldig), per), ingetrokken_op = nu(), ingetrokken_door = gebruiker(), ingetrokken_reden = waarom where id = welke;
  update toegang set geldig = tstzrange(lower(geldig), per) where bron_soort = 'plan' and bron_id = welke and upper(geldig) > per;
  return true;
end $$;

-- Who sees a plan, or was referred, does not see stays by that.
alter policy lezen on zicht.plaatsing
  using ((client_id = (select zicht.clientzelf())
          or (select zicht.opent_dossiers()) and organisatie_id = any ((select zicht.organisaties())::uuid[])
          or (select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = plaatsing.client_id
               and t.veldset not in ('werk', 'gesloten', 'plan', 'verwijzing') and t.geldig @> (select zicht.nu())))
         and (not adres_geheim or zicht.in_kring(id)));
