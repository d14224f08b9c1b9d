-- Planning: scenarios that people keep, and long computations as jobs. No person is in any of it.

create table zicht.scenario (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  naam           text not null check (length(naam) between 1 and 120),
  inhoud         jsonb not null,                 -- the scenario as packages/planning reads it, with its own version
  gedeeld        boolean not null default false, -- seen by all planners of the region
  door           uuid not null references zicht.gebruiker,
  gemaakt_op     timestamptz not null default zicht.nu(),
  verwijderd_op  timestamptz,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker()
);
create index scenario_regio on zicht.scenario (regio_code) where verwijderd_op is null;
create trigger scenario_versie before update on zicht.scenario for each row execute function zicht.bewaar_versie();
create trigger scenario_ligt_vast before update on zicht.scenario for each row execute function zicht.ligt_vast('id', 'regio_code', 'door', 'gemaakt_op');

-- A computation: what was asked, cut into parts that any application process can compute, and the answer put together in order.
create table zicht.berekening (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  soort          text not null check (soort in ('simulatie','tornado','omgekeerd')),
  invoer         jsonb not null,
  delen          int  not null check (delen between 1 and 1000),
  door           uuid not null references zicht.gebruiker,
  gevraagd_op    timestamptz not null default zicht.nu(),
  status         text not null default 'wacht' check (status in ('wacht','bezig','klaar','mislukt','geannuleerd')),
  klaar_op       timestamptz,
  uitkomst       json,                           -- as it was written: the same question gives the same bytes
  fout           jsonb,                          -- { pad, reden }
  check ((status = 'klaar') = (uitkomst is not null))
);
create index berekening_open on zicht.berekening (gevraagd_op) where status in ('wacht','bezig');
create table zicht.berekeningdeel (
  berekening_id  uuid not null references zicht.berekening on delete cascade,
  nr             int  not null,
  klaar_op       timestamptz not null default now(),
  uitkomst       json not null,
  primary key (berekening_id, nr)
);

do $$
declare t text;
begin
  foreach t in array array['scenario','berekening','berekeningdeel'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
create policy lezen on zicht.scenario for select to zicht_app using (regio_code = (select zicht.regio()) and (gedeeld or door = (select zicht.gebruiker())));
create policy maken on zicht.scenario for insert to zicht_app with check (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()));
create policy wijzigen on zicht.scenario for update to zicht_app using (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()));
create policy lezen on zicht.berekening for select to zicht_app using (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()));
create policy maken on zicht.berekening for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()) and status = 'wacht');
-- who asked may take it back; nothing else is written by hand
create policy annuleren on zicht.berekening for update to zicht_app
  using (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()) and status in ('wacht', 'bezig')) with check (status = 'geannuleerd');
create policy lezen on zicht.berekeningdeel for select to zicht_app using (exists (select 1 from zicht.berekening b where b.id = berekening_id));
grant select, insert, update on zicht.scenario to zicht_app;
grant select, insert on zicht.berekening to zicht_app;
grant update (status, klaar_op) on zicht.berekening to zicht_app;
grant select on zicht.berekeningdeel to zicht_app;
grant select, insert, update, delete on zicht.scenario, zicht.berekening, zicht.berekeningdeel to zicht_systeem;
