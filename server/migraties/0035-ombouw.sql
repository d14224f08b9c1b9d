-- A plan of conversion: dated steps that close and open places, with milestones. Every version stays, with who changed it, when and why.
-- No person is in it; a provider sees the steps of its own facilities, of a plan that is shared.

create table zicht.ombouwplan (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  naam           text not null check (length(naam) between 1 and 120),
  toelichting    text,
  bron           text not null,                  -- the region's example it was made from, or of its own
  gedeeld        boolean not null default false, -- seen and kept by all planners of the region, and by providers for their part
  door           uuid not null references zicht.gebruiker,
  gemaakt_op     timestamptz not null default zicht.nu(),
  vervallen_op   timestamptz,
  reden          text not null check (length(reden) between 3 and 500),   -- why this version
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker()
);
create index ombouwplan_regio on zicht.ombouwplan (regio_code) where vervallen_op is null;

create table zicht.ombouwstap (
  id             uuid primary key,
  plan_id        uuid not null references zicht.ombouwplan,
  nr             int not null check (nr > 0),
  naam           text not null check (length(naam) between 1 and 120),
  sluit_station  text, sluit_aantal int check (sluit_aantal > 0), sluit_op date,
  sluit_voorziening uuid references zicht.voorziening, sluit_gemeente text,
  opent_station  text, opent_aantal int check (opent_aantal > 0), opent_op date,
  opent_voorziening uuid references zicht.voorziening, opent_gemeente text,
  na             uuid[] not null default '{}',   -- steps of the same plan that come first
  toelichting    text,
  vervallen_op   timestamptz,
  reden          text not null check (length(reden) between 3 and 500),
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check (num_nonnulls(sluit_station, sluit_aantal, sluit_op) in (0, 3)),
  check (num_nonnulls(opent_station, opent_aantal, opent_op) in (0, 3)),
  check (sluit_station is not null or opent_station is not null),
  check (sluit_station is not null or num_nonnulls(sluit_voorziening, sluit_gemeente) = 0),
  check (opent_station is not null or num_nonnulls(opent_voorziening, opent_gemeente) = 0)
);
create index ombouwstap_plan on zicht.ombouwstap (plan_id);

create table zicht.ombouwmijlpaal (
  id             uuid primary key,
  stap_id        uuid not null references zicht.ombouwstap,
  naam           text not null check (length(naam) between 1 and 120),
  gepland        date not null,
  organisatie_id uuid not null references zicht.organisatie,   -- who is responsible for it
  stand          text not null default 'open' check (stand in ('open','gehaald','vertraagd')),
  nieuwe_datum   date,
  gehaald_op     date,
  vervallen_op   timestamptz,
  reden          text not null check (length(reden) between 3 and 500),
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((stand = 'vertraagd') = (nieuwe_datum is not null)),
  check ((stand = 'gehaald') = (gehaald_op is not null)),
  check (nieuwe_datum > gepland)
);
create index ombouwmijlpaal_stap on zicht.ombouwmijlpaal (stap_id);

-- Is a facility of this step one of the caller's organisations? And does a plan have such a step? As owner, so that the one policy does not
-- ask the other.
create function zicht.ombouw_eigen(sluit uuid, opent uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from voorziening v where v.id in (sluit, opent) and v.organisatie_id = any (organisaties()))
$$;
create function zicht.ombouw_raakt(plan uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from ombouwstap s where s.plan_id = plan and s.vervallen_op is null and ombouw_eigen(s.sluit_voorziening, s.opent_voorziening))
$$;
create function zicht.plant() returns boolean language sql stable as $$
  select zicht.rol() in ('beleidsmaker','gemeente','toegangsmedewerker','teamleider')
$$;

do $$
declare t text;
begin
  foreach t in array array['ombouwplan','ombouwstap','ombouwmijlpaal'] loop
    execute format('create trigger %I before update on zicht.%I for each row execute function zicht.bewaar_versie()', t || '_versie', t);
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert, update on zicht.%I to zicht_app', t);
    execute format('grant select, insert, update, delete on zicht.%I to zicht_systeem', t);
  end loop;
end $$;
create trigger ombouwplan_ligt_vast before update on zicht.ombouwplan for each row execute function zicht.ligt_vast('id', 'regio_code', 'door', 'gemaakt_op', 'bron');
create trigger ombouwstap_ligt_vast before update on zicht.ombouwstap for each row execute function zicht.ligt_vast('id', 'plan_id', 'nr');
create trigger ombouwmijlpaal_ligt_vast before update on zicht.ombouwmijlpaal for each row execute function zicht.ligt_vast('id', 'stap_id');

create policy lezen on zicht.ombouwplan for select to zicht_app using (regio_code = (select zicht.regio()) and case
  when (select zicht.plant()) or (select zicht.rol()) in ('toezichthouder','beheerder') then gedeeld or door = (select zicht.gebruiker())
  when (select zicht.rol()) = 'aanbieder' then gedeeld and zicht.ombouw_raakt(id)
  else false end);
create policy maken on zicht.ombouwplan for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.plant()) and door = (select zicht.gebruiker()));
create policy wijzigen on zicht.ombouwplan for update to zicht_app
  using (regio_code = (select zicht.regio()) and (select zicht.plant()) and (gedeeld or door = (select zicht.gebruiker())));
create policy lezen on zicht.ombouwstap for select to zicht_app using (exists (select 1 from zicht.ombouwplan p where p.id = plan_id)
  and ((select zicht.rol()) <> 'aanbieder' or zicht.ombouw_eigen(sluit_voorziening, opent_voorziening)));
create policy maken on zicht.ombouwstap for insert to zicht_app
  with check ((select zicht.plant()) and exists (select 1 from zicht.ombouwplan p where p.id = plan_id));
create policy wijzigen on zicht.ombouwstap for update to zicht_app
  using ((select zicht.plant()) and exists (select 1 from zicht.ombouwplan p where p.id = plan_id));
create policy lezen on zicht.ombouwmijlpaal for select to zicht_app using (exists (select 1 from zicht.ombouwstap s where s.id = stap_id));
create policy maken on zicht.ombouwmijlpaal for insert to zicht_app
  with check ((select zicht.plant()) and exists (select 1 from zicht.ombouwstap s where s.id = stap_id));
create policy wijzigen on zicht.ombouwmijlpaal for update to zicht_app
  using ((select zicht.plant()) and exists (select 1 from zicht.ombouwstap s where s.id = stap_id));

-- An earlier version is read by who reads the row itself.
create policy lezen_ombouw on zicht.historie for select to zicht_app using (case tabel
  when 'ombouwplan' then exists (select 1 from zicht.ombouwplan p where p.id = historie.id)
  when 'ombouwstap' then exists (select 1 from zicht.ombouwstap s where s.id = historie.id)
  when 'ombouwmijlpaal' then exists (select 1 from zicht.ombouwmijlpaal m where m.id = historie.id)
  else false end);
