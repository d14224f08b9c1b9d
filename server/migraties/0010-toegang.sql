-- Access: what was reported, and the case (zaak) that follows from it. Rooms that build on the case (inquiry, decision, waiting
-- list, plan) keep tables of their own and hang them on zaak; who may see them follows from who may see the case.

-- A number per region and year for reports of need, without gaps.
create table zicht.toegangsnummer (
  regio_code text not null references zicht.regio,
  jaar       int  not null,
  laatste    int  not null,
  primary key (regio_code, jaar)
);

-- The report as it came in, also from who has no login. It is about someone, and no file yet (Wmo 2015 art. 2.3.2 lid 1).
create table zicht.toegangsmelding (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  team_id        uuid not null references zicht.organisatie,      -- the access team that takes it up
  jaar           int  not null,
  nummer         int  not null,
  kanaal         text not null check (kanaal in ('web','telefoon','balie','crisis','signaal')),
  melder_soort   text not null check (melder_soort in ('zelf','naaste','professional')),
  melder         jsonb not null default '{}',                     -- name, organisation, phone, e-mail: as far as given
  persoon        jsonb not null default '{}',                     -- what was told of the person concerned
  vraag          text not null check (length(vraag) > 0),
  gemeente_code  text,                                            -- CBS code of the municipality of contact
  spoed          boolean not null default false,
  wil_ondersteuner boolean not null default false,                -- independent client support (Wmo art. 2.2.4) asked for
  persoonlijk_plan text,                                          -- handed in with or after the report (art. 2.3.2 lid 2)
  persoonlijk_plan_op timestamptz,
  volgcode_hash  text unique,                                     -- opens the status page of who reported; the code itself is nowhere
  ontvangen_op   timestamptz not null default zicht.nu(),
  crisismelding_id uuid references zicht.crisismelding,
  aangenomen_door uuid references zicht.gebruiker,                -- who wrote it down, when someone did
  status         text not null default 'ontvangen' check (status in ('ontvangen','in_behandeling','ingetrokken','afgehandeld')),
  afhandeling    text,                                            -- why it was withdrawn or closed without a case
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (regio_code, jaar, nummer),
  check (status not in ('ingetrokken','afgehandeld') or afhandeling is not null)
);
create index toegangsmelding_open on zicht.toegangsmelding (team_id, ontvangen_op) where status = 'ontvangen';
create trigger toegangsmelding_versie before update on zicht.toegangsmelding for each row execute function zicht.bewaar_versie();
create trigger toegangsmelding_ligt_vast before update on zicht.toegangsmelding for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'team_id', 'jaar', 'nummer', 'ontvangen_op', 'kanaal');

-- The case: one person (with a household, when there is one), one team, one worker, from report to a running placement.
create table zicht.zaak (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  client_id      uuid not null references zicht.client,
  huishouden_id  uuid references zicht.huishouden,
  melding_id     uuid not null unique references zicht.toegangsmelding,
  team_id        uuid not null references zicht.organisatie,
  behandelaar    uuid references zicht.gebruiker,                 -- null: in the team's queue; the team stays responsible
  gemeente_code  text not null,                                   -- where the person reported
  verantwoordelijke_gemeente text not null,
  verantwoordelijk_regel text not null,                           -- TOEGANG_GEMEENTE, WOONPLAATSBEGINSEL: dated rule of the region
  fase           text not null default 'quickscan' check (fase in ('quickscan','onderzoek','overleg','besluit','wachten','geplaatst','gesloten')),
  route          text check (route in ('informatie','lokale_wmo','centraal','crisis')),
  complex        boolean,
  spoed          boolean not null default false,                  -- Wmo art. 2.3.3
  geopend_op     timestamptz not null default zicht.nu(),
  gesloten_op    timestamptz,
  gesloten_reden text,
  inzage_tot     timestamptz,                                     -- set at the close: decision plus objection term
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check ((fase = 'gesloten') = (gesloten_op is not null)),
  check (gesloten_op is null or gesloten_reden is not null)
);
create index zaak_team on zicht.zaak (team_id, fase);
create index zaak_client on zicht.zaak (client_id);
create index zaak_behandelaar on zicht.zaak (behandelaar) where gesloten_op is null;
create trigger zaak_versie before update on zicht.zaak for each row execute function zicht.bewaar_versie();
create trigger zaak_ligt_vast before update on zicht.zaak for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'melding_id', 'geopend_op', 'gemeente_code');

-- What happened in a case, in words of a fixed list; the one timeline of the file. Holds no free text about health.
create table zicht.zaakgebeurtenis (
  id         uuid primary key,
  regio_code text not null,
  zaak_id    uuid not null references zicht.zaak,
  soort      text not null,                      -- code; the screen has the words
  gegevens   jsonb not null default '{}',        -- codes, dates and numbers that the sentence needs
  toelichting text,
  door       uuid references zicht.gebruiker,
  op         timestamptz not null default zicht.nu()
);
create index zaakgebeurtenis_zaak on zicht.zaakgebeurtenis (zaak_id, op desc);
create trigger zaakgebeurtenis_blijft before update or delete on zicht.zaakgebeurtenis for each row execute function zicht.weiger_wijziging();

-- One mechanism for all clocks: a clock can be about a case, can be suspended (Awb 4:5, 4:15), and says on which article it rests.
alter table zicht.termijn
  add column zaak_id    uuid references zicht.zaak,
  add column artikel    text,
  add column geschorst_sinds date;               -- null: it runs. While suspended the end is unknown, and no rung is climbed
create index termijn_zaak on zicht.termijn (zaak_id) where zaak_id is not null;
create table zicht.termijn_schorsing (
  id         uuid primary key,
  regio_code text not null,
  termijn_id uuid not null references zicht.termijn,
  grond      text not null,                      -- article, e.g. Awb art. 4:5
  reden      text not null check (length(reden) >= 5),
  periode    daterange not null check (not isempty(periode) and not lower_inf(periode)),
  door       uuid not null references zicht.gebruiker,
  op         timestamptz not null default zicht.nu(),
  exclude using gist (termijn_id with =, periode with &&)
);
alter table zicht.taak add column zaak_id uuid references zicht.zaak, add column voor uuid references zicht.gebruiker;
create index taak_zaak on zicht.taak (zaak_id) where zaak_id is not null;

-- ── who may see it ──────────────────────────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['toegangsmelding','zaak','zaakgebeurtenis','termijn_schorsing','toegangsnummer'] loop
    execute format('alter table zicht.%I enable row level security', t);
    execute format('alter table zicht.%I force row level security', t);
    execute format('create policy systeem on zicht.%I to zicht_systeem using (true) with check (true)', t);
    execute format('create policy eigenaar on zicht.%I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['toegangsmelding','zaak'] loop
    execute format('create policy beeld on zicht.%I for select to zicht_beeld using (true)', t);
  end loop;
end $$;
grant select on zicht.toegangsmelding, zicht.zaak to zicht_beeld;

-- The access team works in its own cases, until the decision plus the objection term (inzage_tot).
create function zicht.werkt_aan_zaak(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from zaak z where z.id = welke and z.regio_code = regio() and rol() = 'toegangsmedewerker'
                  and z.team_id = any (organisaties()) and (z.inzage_tot is null or z.inzage_tot > nu()))
$$;
-- Who reads a case: the team; the municipality that is responsible by decision (a relation in toegang); the person concerned.
create function zicht.leest_zaak(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select werkt_aan_zaak(welke) or exists (select 1 from zaak z where z.id = welke and z.regio_code = regio()
    and (z.client_id = clientzelf() or rol() = 'gemeente' and opent(z.client_id, array['wmo'])))
$$;

create policy lezen on zicht.toegangsmelding for select to zicht_app
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]));
create policy maken on zicht.toegangsmelding for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[])
              and aangenomen_door = (select zicht.gebruiker()));
create policy wijzigen on zicht.toegangsmelding for update to zicht_app
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]));
create policy lezen on zicht.zaak for select to zicht_app using (zicht.leest_zaak(id));
create policy maken on zicht.zaak for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and team_id = any ((select zicht.organisaties())::uuid[]));
create policy wijzigen on zicht.zaak for update to zicht_app using (zicht.werkt_aan_zaak(id)) with check (regio_code = (select zicht.regio()));
create policy lezen on zicht.zaakgebeurtenis for select to zicht_app using (zicht.leest_zaak(zaak_id));
create policy maken on zicht.zaakgebeurtenis for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and zicht.leest_zaak(zaak_id) and door = (select zicht.gebruiker()));
create policy lezen on zicht.termijn_schorsing for select to zicht_app using (exists (select 1 from zicht.termijn t where t.id = termijn_id));
create policy maken on zicht.termijn_schorsing for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and door = (select zicht.gebruiker()) and exists (select 1 from zicht.termijn t where t.id = termijn_id));
create policy wijzigen on zicht.termijn_schorsing for update to zicht_app using (exists (select 1 from zicht.termijn t where t.id = termijn_id));

-- The access team makes and corrects the file of who reports to it, and writes the number down once it was verified.
alter policy maken on zicht.client
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) in ('crisismedewerker', 'teamleider', 'toegangsmedewerker') and vastgelegd_door = (select zicht.gebruiker()));
alter policy wijzigen on zicht.client
  using ((select zicht.opent_dossiers()) and exists (select 1 from zicht.toegang t where t.client_id = client.id and t.geldig @> (select zicht.nu())
         and (t.veldset in ('crisis', 'werk') or t.relatie = 'toegang' and (select zicht.rol()) = 'toegangsmedewerker')));
create policy maken on zicht.client_bsn for insert to zicht_app
  with check (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and zicht.opent(client_id, array['wmo']));
create policy wijzigen on zicht.client_bsn for update to zicht_app
  using ((select zicht.rol()) = 'toegangsmedewerker' and zicht.opent(client_id, array['wmo'])) with check (regio_code = (select zicht.regio()));
alter policy maken on zicht.termijn
  with check (regio_code = (select zicht.regio()) and (client_id is null and (select zicht.opent_dossiers()) or zicht.opent(client_id, array['crisis', 'werk', 'wmo'])));

-- Access follows from something; see 0005. Here: from a case of one's own team. Sources that later rooms add have a function of
-- their own, named toegang_uit_<bron_soort>, that takes the row and says whether it follows.
create or replace function zicht.volgt_uit_bron(t zicht.toegang) returns boolean language plpgsql stable security definer set search_path = zicht, public as $$
declare ja boolean;
begin
  case t.bron_soort
    when 'noodtoegang' then return t.gebruiker_id = gebruiker() and (t.relatie, t.veldset) = ('nood', 'nood') and exists
      (select 1 from noodtoegang n where n.id = t.bron_id and n.client_id = t.client_id and n.gebruiker_id = gebruiker() and n.geldig = t.geldig);
    when 'crisismelding' then return is_crisisteam() and (t.relatie, t.veldset) = ('crisis', 'crisis')
      and exists (select 1 from crisismelding m where m.id = t.bron_id and m.team_id = t.organisatie_id and m.status <> 'gesloten' and eigen(m.team_id))
      and (opent(t.client_id, array['crisis', 'nood'])
           or exists (select 1 from client c where c.id = t.client_id and c.vastgelegd_door = gebruiker())
              and not exists (select 1 from toegang al where al.client_id = t.client_id));
    when 'plaatsing' then return zojuist_geschreven(t.bron_id) and exists
      (select 1 from plaatsing p where p.id = t.bron_id and p.client_id = t.client_id and case t.relatie
         when 'plaatsing' then t.veldset = 'werk' and t.organisatie_id = p.organisatie_id and upper_inf(p.periode)
         when 'gesloten' then t.veldset = 'gesloten' and t.organisatie_id = p.organisatie_id and not upper_inf(p.periode)
         when 'crisis' then t.veldset = 'crisis' and p.melding_id is not null
           and exists (select 1 from organisatie o where o.id = t.organisatie_id and o.soort = 'regieteam' and o.regio_code = p.regio_code)
         else false end);
    -- Taking up a report opens the file of who it is about: someone new, someone the team knows already, or someone the report names
    -- and the worker recognised (that choice is logged as a search and as an opening; Wmo 2015 art. 5.1.1).
    when 'toegangsmelding' then return rol() = 'toegangsmedewerker' and (t.relatie, t.veldset) = ('toegang', 'wmo') and eigen(t.organisatie_id)
      and exists (select 1 from toegangsmelding m where m.id = t.bron_id and m.team_id = t.organisatie_id and m.status in ('ontvangen', 'in_behandeling'))
      and exists (select 1 from client c where c.id = t.client_id and c.regio_code = regio());
    else
      if t.bron_soort !~ '^[a-z_]+$' or to_regprocedure(format('zicht.toegang_uit_%s(zicht.toegang)', t.bron_soort)) is null then
        return false;
      end if;
      execute format('select zicht.toegang_uit_%s($1)', t.bron_soort) using t into ja;
      return coalesce(ja, false);
  end case;
end $$;

-- ── a report by who has no login ────────────────────────────────────────────────────────────────────────────
-- Runs as the owner: the public page has no role that could write or read anything. Gives nothing back but the number.
create function zicht.volgend_toegangsnummer(regio text, van_jaar int) returns int language sql security definer set search_path = zicht, public as $$
  insert into toegangsnummer (regio_code, jaar, laatste) values (regio, van_jaar,
    1 + coalesce((select max(m.nummer) from toegangsmelding m where m.regio_code = regio and m.jaar = van_jaar), 0))
  on conflict (regio_code, jaar) do update set laatste = toegangsnummer.laatste + 1
  returning laatste
$$;

grant insert, update on zicht.toegangsmelding, zicht.zaak, zicht.client_bsn to zicht_app;
grant insert on zicht.zaakgebeurtenis, zicht.termijn_schorsing to zicht_app;
grant update (periode) on zicht.termijn_schorsing to zicht_app;
grant select on zicht.toegangsmelding, zicht.zaak, zicht.zaakgebeurtenis, zicht.termijn_schorsing to zicht_app;
grant select, insert, update, delete on zicht.toegangsmelding, zicht.zaak, zicht.zaakgebeurtenis, zicht.termijn_schorsing, zicht.toegangsnummer to zicht_systeem;
