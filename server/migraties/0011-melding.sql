-- Reports of need, deepened: what someone without a login may do with a report and its code, a case that goes from one team to another,
-- and recognising who is known already.

-- A suspension that is lifted before its first day paused nothing: it stays on record as an empty period.
alter table zicht.termijn_schorsing drop constraint termijn_schorsing_periode_check;
alter table zicht.termijn_schorsing add constraint termijn_schorsing_periode_check check (not lower_inf(periode));

-- A handover to another team: asked, and then accepted or declined. Until it is accepted the first team stays responsible.
create table zicht.zaakoverdracht (
  id          uuid primary key,
  regio_code  text not null references zicht.regio,
  zaak_id     uuid not null references zicht.zaak,
  van_team    uuid not null references zicht.organisatie,
  naar_team   uuid not null references zicht.organisatie,
  reden       text not null check (length(reden) >= 5),
  gevraagd_door uuid not null references zicht.gebruiker,
  gevraagd_op timestamptz not null default zicht.nu(),
  besluit     text check (besluit in ('aanvaard','geweigerd','ingetrokken')),
  besluit_reden text,
  besloten_door uuid references zicht.gebruiker,
  besloten_op timestamptz,
  check (van_team <> naar_team),
  check ((besluit is null) = (besloten_op is null))
);
create unique index zaakoverdracht_een_tegelijk on zicht.zaakoverdracht (zaak_id) where besluit is null;
create index zaakoverdracht_naar on zicht.zaakoverdracht (naar_team) where besluit is null;
alter table zicht.zaakoverdracht enable row level security;
alter table zicht.zaakoverdracht force row level security;
create policy systeem on zicht.zaakoverdracht to zicht_systeem using (true) with check (true);
create policy eigenaar on zicht.zaakoverdracht to current_user using (true) with check (true);
create policy lezen on zicht.zaakoverdracht for select to zicht_app using (regio_code = (select zicht.regio())
  and (select zicht.rol()) = 'toegangsmedewerker' and (van_team = any ((select zicht.organisaties())::uuid[]) or naar_team = any ((select zicht.organisaties())::uuid[])));
create policy maken on zicht.zaakoverdracht for insert to zicht_app with check (regio_code = (select zicht.regio()) and besluit is null
  and gevraagd_door = (select zicht.gebruiker()) and zicht.werkt_aan_zaak(zaak_id) and van_team = any ((select zicht.organisaties())::uuid[]));
create policy wijzigen on zicht.zaakoverdracht for update to zicht_app using (regio_code = (select zicht.regio()) and besluit is null
  and (select zicht.rol()) = 'toegangsmedewerker' and (van_team = any ((select zicht.organisaties())::uuid[]) or naar_team = any ((select zicht.organisaties())::uuid[])))
  with check (besloten_door = (select zicht.gebruiker()));
grant select, insert on zicht.zaakoverdracht to zicht_app;
grant update (besluit, besluit_reden, besloten_door, besloten_op) on zicht.zaakoverdracht to zicht_app;
grant select, insert, update, delete on zicht.zaakoverdracht to zicht_systeem;

-- Accepting moves the case, its clocks and its access to the new team in one step: at no moment nobody has it, or two.
create function zicht.aanvaard_zaak(overdracht uuid) returns uuid language plpgsql security definer set search_path = zicht, public as $$
declare o zaakoverdracht; m uuid;
begin
  select * into o from zaakoverdracht where id = overdracht and besluit is null and regio_code = regio() for update;
  if o.id is null or rol() <> 'toegangsmedewerker' or not eigen(o.naar_team) then return null; end if;
  update zaakoverdracht set besluit = 'aanvaard', besloten_door = gebruiker(), besloten_op = nu() where id = o.id;
  update zaak set team_id = o.naar_team, behandelaar = gebruiker() where id = o.zaak_id and team_id = o.van_team returning melding_id into m;
  if m is null then raise exception 'deze zaak is niet meer van het vorige team'; end if;
  update termijn set organisatie_id = o.naar_team where zaak_id = o.zaak_id and organisatie_id = o.van_team and gesloten_op is null;
  insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    select gen_random_uuid(), z.regio_code, z.client_id, o.naar_team, 'toegang', 'toegang', 'wmo', tstzrange(nu(), null), 'toegangsmelding', m, 'Wmo 2015 art. 5.1.1'
      from zaak z where z.id = o.zaak_id;
  update toegang set geldig = tstzrange(lower(geldig), greatest(nu(), lower(geldig) + interval '1 millisecond'))
   where bron_soort = 'toegangsmelding' and bron_id = m and organisatie_id = o.van_team and upper_inf(geldig);
  insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, door, op)
    values (gen_random_uuid(), o.regio_code, o.zaak_id, 'team', jsonb_build_object('van', o.van_team, 'naar', o.naar_team), gebruiker(), nu());
  return o.zaak_id;
end $$;

-- ── who reported, without a login ───────────────────────────────────────────────────────────────────────────
create policy eigenaar on zicht.uitbak to current_user using (true) with check (true);

create function zicht.team_van_toegang(regio text, code text) returns uuid language sql stable security definer set search_path = zicht, public as $$
  select id from organisatie o where o.regio_code = team_van_toegang.regio and o.code = team_van_toegang.code
$$;

-- Writes a report and gives its number; the same code again is the same report, written once.
create function zicht.meld_toegang(m jsonb) returns table (id uuid, jaar int, nummer int, nieuw boolean) language plpgsql security definer set search_path = zicht, public as $$
declare r toegangsmelding; bestaand toegangsmelding;
begin
  r := jsonb_populate_record(null::toegangsmelding, m);
  perform pg_advisory_xact_lock(hashtextextended(r.volgcode_hash, 0));
  select * into bestaand from toegangsmelding t where t.volgcode_hash = r.volgcode_hash and t.regio_code = r.regio_code;
  if bestaand.id is not null then
    return query select bestaand.id, bestaand.jaar, bestaand.nummer, false; return;
  end if;
  r.nummer := volgend_toegangsnummer(r.regio_code, r.jaar);
  insert into toegangsmelding (id, regio_code, team_id, jaar, nummer, kanaal, melder_soort, melder, persoon, vraag, gemeente_code, spoed, wil_ondersteuner,
      persoonlijk_plan, persoonlijk_plan_op, volgcode_hash, ontvangen_op)
    values (r.id, r.regio_code, r.team_id, r.jaar, r.nummer, 'web', r.melder_soort, r.melder, r.persoon, r.vraag, r.gemeente_code, r.spoed, r.wil_ondersteuner,
      r.persoonlijk_plan, case when r.persoonlijk_plan is not null then nu() end, r.volgcode_hash, nu());
  insert into uitbak (gebeurtenis, regio_code, soort, onderwerp, dataref, gegevens, publiek)
    values (gen_random_uuid(), r.regio_code, 'nl.zicht.toegang.melding-ontvangen', r.id::text, '/v1/toegangsmeldingen/' || r.id, '{}', array[r.team_id]);
  return query select r.id, r.jaar, r.nummer, true;
end $$;

-- What who has the code may know: how far it is, who to call, what is next. Nothing of the person.
create function zicht.volg_toegang(regio text, code_hash text) returns jsonb language sql stable security definer set search_path = zicht, public as $$
  select jsonb_build_object('id', m.id, 'nummer', m.nummer, 'jaar', m.jaar, 'ontvangenOp', m.ontvangen_op, 'status', m.status, 'afhandeling', m.afhandeling,
           'planOp', m.persoonlijk_plan_op, 'spoed', m.spoed, 'team', o.naam, 'fase', z.fase, 'opgenomenOp', z.geopend_op,
           'intrekkingGevraagd', exists (select 1 from zaakgebeurtenis g where g.zaak_id = z.id and g.soort = 'intrekking_gevraagd'),
           'klokken', coalesce((select jsonb_agg(jsonb_build_object('soort', t.soort, 'einde', t.einde, 'geschorst', t.geschorst_sinds is not null) order by t.einde)
                                  from termijn t where t.zaak_id = z.id and t.gesloten_op is null), '[]'))
    from toegangsmelding m join organisatie o on o.id = m.team_id left join zaak z on z.melding_id = m.id
   where m.regio_code = volg_toegang.regio and m.volgcode_hash = volg_toegang.code_hash
$$;

-- Hands in the personal plan (Wmo 2015 art. 2.3.2 lid 2): a later one takes its place as long as the inquiry is not done.
create function zicht.lever_plan_in(regio text, code_hash text, plan text) returns text language plpgsql security definer set search_path = zicht, public as $$
declare m toegangsmelding; z zaak;
begin
  select * into m from toegangsmelding t where t.regio_code = lever_plan_in.regio and t.volgcode_hash = code_hash for update;
  if m.id is null then return null; end if;
  if m.status in ('ingetrokken', 'afgehandeld') then return 'gesloten'; end if;
  update toegangsmelding set persoonlijk_plan = plan, persoonlijk_plan_op = nu() where toegangsmelding.id = m.id;
  select * into z from zaak where melding_id = m.id;
  if z.id is not null then
    insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, op) values (gen_random_uuid(), m.regio_code, z.id, 'persoonlijk_plan', nu());
    update termijn set gesloten_op = nu(), gesloten_reden = 'ingeleverd' where zaak_id = z.id and soort = 'wmoPersoonlijkPlan' and gesloten_op is null;
  end if;
  insert into uitbak (gebeurtenis, regio_code, soort, onderwerp, dataref, gegevens, publiek)
    values (gen_random_uuid(), m.regio_code, 'nl.zicht.toegang.plan-ontvangen', m.id::text, '/v1/toegangsmeldingen/' || m.id, '{}', array[m.team_id]);
  return 'ontvangen';
end $$;

-- A report that nobody took up is withdrawn at once. Of a case that runs the team hears that it was asked: a person is not dropped
-- by a button that someone else pressed.
create function zicht.trek_toegang_in(regio text, code_hash text, waarom text) returns text language plpgsql security definer set search_path = zicht, public as $$
declare m toegangsmelding; z zaak; uit text;
begin
  select * into m from toegangsmelding t where t.regio_code = trek_toegang_in.regio and t.volgcode_hash = code_hash for update;
  if m.id is null then return null; end if;
  if m.status in ('ingetrokken', 'afgehandeld') then return 'gesloten'; end if;
  select * into z from zaak where melding_id = m.id;
  if z.id is null then
    update toegangsmelding set status = 'ingetrokken', afhandeling = coalesce(nullif(waarom, ''), 'ingetrokken door wie meldde') where toegangsmelding.id = m.id;
    uit := 'ingetrokken';
  else
    if not exists (select 1 from zaakgebeurtenis g where g.zaak_id = z.id and g.soort = 'intrekking_gevraagd') then
      insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, toelichting, op) values (gen_random_uuid(), m.regio_code, z.id, 'intrekking_gevraagd', nullif(waarom, ''), nu());
    end if;
    uit := 'gevraagd';
  end if;
  insert into uitbak (gebeurtenis, regio_code, soort, onderwerp, dataref, gegevens, publiek)
    values (gen_random_uuid(), m.regio_code, 'nl.zicht.toegang.melding-ingetrokken', m.id::text, '/v1/toegangsmeldingen/' || m.id, '{}', array[m.team_id]);
  return uit;
end $$;

-- The crisis team hands a call over to access: it writes a report of a call of its own, and reads none.
create function zicht.meld_toegang_uit_crisis(m jsonb) returns int language plpgsql security definer set search_path = zicht, public as $$
declare r toegangsmelding;
begin
  r := jsonb_populate_record(null::toegangsmelding, m);
  if not is_crisisteam() or r.regio_code is distinct from regio()
     or not exists (select 1 from crisismelding c where c.id = r.crisismelding_id and eigen(c.team_id)) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(r.crisismelding_id::text, 0));
  if exists (select 1 from toegangsmelding t where t.crisismelding_id = r.crisismelding_id and t.status <> 'ingetrokken') then return -1; end if;
  r.nummer := volgend_toegangsnummer(r.regio_code, r.jaar);
  insert into toegangsmelding (id, regio_code, team_id, jaar, nummer, kanaal, melder_soort, melder, persoon, vraag, gemeente_code, spoed, wil_ondersteuner, ontvangen_op, crisismelding_id, aangenomen_door)
    values (r.id, r.regio_code, r.team_id, r.jaar, r.nummer, 'crisis', 'professional', r.melder, r.persoon, r.vraag, r.gemeente_code, r.spoed, r.wil_ondersteuner, nu(), r.crisismelding_id, gebruiker());
  return r.nummer;
end $$;

-- Who in the region may be the person of this report: a strong likeness only (the number, or a name with the date of birth), for who
-- takes up a report of the team's own. Asking is a line in the log. Also: whose file the crisis call of this report is about.
create function zicht.herken_client(melding uuid, gezocht_bsn text, naam text, geboren date)
  returns table (id uuid, roepnaam text, voornaam text, tussenvoegsel text, achternaam text, geboortedatum date, overleden boolean, op_bsn boolean, op_naam boolean, uit_crisis boolean, loopt boolean)
  language sql stable security definer set search_path = zicht, public as $$
  with m as (select t.* from toegangsmelding t where t.id = melding and t.regio_code = regio() and rol() = 'toegangsmedewerker' and eigen(t.team_id)
               and t.status in ('ontvangen', 'in_behandeling')),
  gevonden as (
    select c.*, exists (select 1 from client_bsn b where b.client_id = c.id and b.bsn = gezocht_bsn) as op_bsn,
           coalesce(c.geboortedatum = geboren and (lower(c.achternaam) = lower(naam) or lower(coalesce(c.roepnaam, c.voornaam)) = lower(naam)), false) as op_naam,
           coalesce(c.id = (select k.client_id from crisismelding k where k.id = m.crisismelding_id), false) as uit_crisis
      from m join client c on c.regio_code = m.regio_code)
  select g.id, g.roepnaam, g.voornaam, g.tussenvoegsel, g.achternaam, g.geboortedatum, g.overleden_op is not null, g.op_bsn, g.op_naam, g.uit_crisis,
         exists (select 1 from zaak z where z.client_id = g.id and z.gesloten_op is null)
    from gevonden g where g.op_bsn or g.op_naam or g.uit_crisis order by g.op_bsn desc, g.uit_crisis desc, g.id limit 10
$$;

-- Does someone else in the region have this number already? Yes or no, never who.
create function zicht.bsn_van_ander(gezocht text, client uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() = 'toegangsmedewerker' and opent(client, array['wmo'])
     and exists (select 1 from client_bsn b where b.regio_code = regio() and b.bsn = gezocht and b.client_id <> client)
$$;

-- The client follows its own case: the clocks too.
create policy zelf on zicht.termijn for select to zicht_app using (zaak_id is not null and client_id = (select zicht.clientzelf()));

-- The report goes with the case, also when another team has it.
create function zicht.werkt_aan_melding(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from zaak z where z.melding_id = welke and werkt_aan_zaak(z.id))
$$;
alter policy lezen on zicht.toegangsmelding
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and (team_id = any ((select zicht.organisaties())::uuid[]) or zicht.werkt_aan_melding(id)));
alter policy wijzigen on zicht.toegangsmelding
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker' and (team_id = any ((select zicht.organisaties())::uuid[]) or zicht.werkt_aan_melding(id)));
