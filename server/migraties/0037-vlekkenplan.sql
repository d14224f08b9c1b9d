-- The area plan that the region makes itself: target places per kind, year and municipality. No person is in it.

-- Cells as they are kept: whole numbers from nought, a year of the plan, no place twice. `gemeente` null: not assigned yet.
create function zicht.vlekcellen_kloppen(cellen jsonb, van_jaar int, tot_jaar int) returns boolean language sql immutable as $$
  select jsonb_typeof(cellen) = 'array'
     and not exists (select 1 from jsonb_array_elements(cellen) c
                      where jsonb_typeof(c -> 'soort') is distinct from 'string'
                         or jsonb_typeof(c -> 'gemeente') is null or jsonb_typeof(c -> 'gemeente') not in ('string', 'null')
                         or jsonb_typeof(c -> 'jaar') is distinct from 'number' or (c -> 'jaar')::numeric not between van_jaar and tot_jaar
                         or (c -> 'jaar')::numeric % 1 <> 0
                         or jsonb_typeof(c -> 'plekken') is distinct from 'number' or (c -> 'plekken')::numeric not between 0 and 100000
                         or (c -> 'plekken')::numeric % 1 <> 0)
     and (select count(*) = count(distinct jsonb_build_array(c -> 'soort', c -> 'jaar', c -> 'gemeente')) from jsonb_array_elements(cellen) c)
$$;

create table zicht.vlekkenplan (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  naam            text not null check (length(naam) between 1 and 120),
  van_jaar        int  not null check (van_jaar between 2000 and 2100),
  tot_jaar        int  not null,
  cellen          jsonb not null,
  bron            text not null check (length(bron) between 1 and 1000),   -- why, and on what it rests
  begonnen_uit    jsonb not null,                                          -- what it began as a copy of
  volgt_op        uuid references zicht.vlekkenplan,                       -- the adopted plan that it replaces
  status          text not null default 'ontwerp' check (status in ('ontwerp', 'vastgesteld', 'vervallen')),
  vastgesteld_op  date,
  vastgesteld_door uuid references zicht.gebruiker,
  besluit         text check (length(besluit) between 1 and 300),          -- who decided, and where it is written
  vervallen_op    timestamptz,
  vervallen_door  uuid references zicht.gebruiker,
  vervallen_reden text check (length(vervallen_reden) between 1 and 500),
  gemaakt_op      timestamptz not null default zicht.nu(),
  gemaakt_door    uuid not null references zicht.gebruiker,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check (tot_jaar between van_jaar and van_jaar + 9),
  check (zicht.vlekcellen_kloppen(cellen, van_jaar, tot_jaar)),
  check ((vastgesteld_op is null) = (besluit is null) and (vastgesteld_op is null) = (vastgesteld_door is null)),
  check (status <> 'vastgesteld' or vastgesteld_op is not null),
  check (status <> 'ontwerp' or vastgesteld_op is null),
  check ((status = 'vervallen') = (vervallen_op is not null)),
  check ((vervallen_op is null) = (vervallen_reden is null) and (vervallen_op is null) = (vervallen_door is null)),
  check (volgt_op is distinct from id),
  -- of one year there is one adopted plan
  exclude using gist (regio_code with =, int4range(van_jaar, tot_jaar, '[]') with &&) where (status = 'vastgesteld')
);
create index vlekkenplan_regio on zicht.vlekkenplan (regio_code);
create index vlekkenplan_volgt_op on zicht.vlekkenplan (volgt_op) where volgt_op is not null;

-- A draft may change; what was adopted only lapses; what lapsed stays as it is.
create function zicht.vlekkenplan_staat_vast() returns trigger language plpgsql as $$
declare
  mag text[] := array['versie', 'vastgelegd_op', 'vastgelegd_door']
    || case when old.status = 'vastgesteld' and new.status = 'vervallen' then array['status', 'vervallen_op', 'vervallen_door', 'vervallen_reden'] else '{}' end;
begin
  if old.status <> 'ontwerp' and to_jsonb(new) - mag is distinct from to_jsonb(old) - mag then
    raise exception 'dit vlekkenplan ligt vast' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger vlekkenplan_staat_vast before update on zicht.vlekkenplan for each row execute function zicht.vlekkenplan_staat_vast();
create trigger vlekkenplan_ligt_vast before update on zicht.vlekkenplan for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'van_jaar', 'tot_jaar', 'begonnen_uit', 'gemaakt_op', 'gemaakt_door');
create trigger vlekkenplan_versie before update on zicht.vlekkenplan for each row execute function zicht.bewaar_versie();

alter table zicht.vlekkenplan enable row level security;
alter table zicht.vlekkenplan force row level security;
create policy systeem on zicht.vlekkenplan to zicht_systeem using (true) with check (true);
create policy eigenaar on zicht.vlekkenplan to current_user using (true) with check (true);
-- who plans reads it; policy makes it
create policy lezen on zicht.vlekkenplan for select to zicht_app using (regio_code = (select zicht.regio())
  and (select zicht.rol()) in ('beleidsmaker', 'gemeente', 'toegangsmedewerker', 'teamleider', 'toezichthouder', 'beheerder'));
create policy maken on zicht.vlekkenplan for insert to zicht_app with check (regio_code = (select zicht.regio())
  and (select zicht.rol()) = 'beleidsmaker' and gemaakt_door = (select zicht.gebruiker()) and status = 'ontwerp');
create policy wijzigen on zicht.vlekkenplan for update to zicht_app
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'beleidsmaker')
  with check (regio_code = (select zicht.regio()));
create policy vlekkenplan on zicht.historie for select to zicht_app
  using (tabel = 'vlekkenplan' and exists (select 1 from zicht.vlekkenplan v where v.id = historie.id));
grant select, insert on zicht.vlekkenplan to zicht_app;
grant update (naam, cellen, bron, volgt_op, status, vastgesteld_op, vastgesteld_door, besluit, vervallen_op, vervallen_door, vervallen_reden)
  on zicht.vlekkenplan to zicht_app;
grant select, insert, update on zicht.vlekkenplan to zicht_systeem;
-- nobody deletes: what was drafted, adopted or dropped stays to be read
revoke delete, truncate on zicht.vlekkenplan from zicht_systeem, zicht_app;
