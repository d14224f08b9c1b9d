-- Alignment of a plan with treatment of the mental health care and with the Zorg- en Veiligheidshuis; and who has a stake in the work
-- of the region, with a calendar of when and how they are involved.

-- With whom the plan of a household is aligned about one of its people, and who does what. Never what someone is treated for: a treater
-- keeps professional secrecy (BW art. 7:457), so with treatment there is the person's consent, or there is no alignment.
create table zicht.planafstemming (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  plan_id         uuid not null references zicht.plan,
  client_id       uuid not null references zicht.client,
  soort           text not null check (soort in ('fact','poh_ggz','ggz_behandelaar','zorg_veiligheidshuis')),
  met             text not null check (length(met) > 0),          -- the team, the practice, the house
  contact         text,
  telefoon        text,
  afspraak        text not null check (length(afspraak) >= 5),    -- who does what, and who calls whom
  grondslag       text not null check (length(grondslag) >= 5),
  toestemming     text not null check (toestemming in ('mondeling','schriftelijk','niet_nodig')),
  toestemming_op  date,
  volgende_op     date not null,                                  -- the day to align again
  gestopt_op      timestamptz,
  gestopt_reden   text check (length(gestopt_reden) >= 5),
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((toestemming = 'niet_nodig') = (toestemming_op is null)),
  constraint behandeling_met_toestemming check (soort = 'zorg_veiligheidshuis' or toestemming <> 'niet_nodig'),
  check ((gestopt_op is null) = (gestopt_reden is null))
);
create index planafstemming_plan on zicht.planafstemming (plan_id);
create index planafstemming_client on zicht.planafstemming (client_id);
create trigger planafstemming_versie before update on zicht.planafstemming for each row execute function zicht.bewaar_versie();
create trigger planafstemming_ligt_vast before update on zicht.planafstemming for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'plan_id', 'client_id', 'soort', 'grondslag', 'toestemming', 'toestemming_op');

-- What matters to a partner: why it has a stake.
alter table zicht.partner add column belang text;

-- When a partner is involved in what, how far its say goes, and what came of it. No persons in care.
create table zicht.betrokkenheid (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  partner_id      uuid not null references zicht.partner,
  wanneer         date not null,
  onderwerp       text not null check (length(onderwerp) >= 5),
  inspraak        text not null check (inspraak in ('informeren','raadplegen','adviseren','meebeslissen')),
  eigenaar        uuid not null references zicht.gebruiker,
  status          text not null default 'gepland' check (status in ('gepland','geweest','vervallen')),
  uitkomst        text,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((status = 'gepland') = (uitkomst is null))
);
create index betrokkenheid_wanneer on zicht.betrokkenheid (regio_code, wanneer);
create trigger betrokkenheid_versie before update on zicht.betrokkenheid for each row execute function zicht.bewaar_versie();
create trigger betrokkenheid_ligt_vast before update on zicht.betrokkenheid for each row execute function zicht.ligt_vast('id', 'regio_code', 'partner_id');

do $$
declare t text;
begin
  foreach t in array array['planafstemming','betrokkenheid'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
    execute format('grant select, insert on zicht.%I to zicht_app', t);
    execute format('grant select, insert, update, delete on zicht.%I to zicht_systeem', t);
  end loop;
end $$;

-- Read by who works on the plan and has the file of this very person, and by that person: not by the others of the household, and not
-- by a partner, whatever else is shared with it.
create policy lezen on zicht.planafstemming for select to zicht_app
  using (client_id = (select zicht.clientzelf()) or zicht.werkt_aan_plan(plan_id) and zicht.opent(client_id, array['wmo']));
create policy maken on zicht.planafstemming for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.werkt_aan_plan(plan_id) and zicht.opent(client_id, array['wmo']) and gestopt_op is null);
create policy wijzigen on zicht.planafstemming for update to zicht_app
  using (zicht.werkt_aan_plan(plan_id) and zicht.opent(client_id, array['wmo']));
grant update (met, contact, telefoon, afspraak, volgende_op, gestopt_op, gestopt_reden) on zicht.planafstemming to zicht_app;

create policy lezen on zicht.betrokkenheid for select to zicht_app
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker');
create policy maken on zicht.betrokkenheid for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and eigenaar = (select zicht.gebruiker())
    and exists (select 1 from zicht.partner p where p.id = partner_id and p.gestopt_op is null));
create policy wijzigen on zicht.betrokkenheid for update to zicht_app
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker') with check (regio_code = (select zicht.regio()));
grant update (wanneer, onderwerp, inspraak, eigenaar, status, uitkomst) on zicht.betrokkenheid to zicht_app;

create policy lezen_afstemming on zicht.historie for select to zicht_app using (case tabel
  when 'planafstemming' then exists (select 1 from zicht.planafstemming a where a.id = historie.id)
  when 'betrokkenheid' then exists (select 1 from zicht.betrokkenheid b where b.id = historie.id)
  else false end);
