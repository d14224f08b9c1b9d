-- A report of need has a clock of its own from the moment it comes in; a clock says what it is about; an application by who it is
-- for, with the code; a case does not close over somebody who still waits; and two files that are taken apart are as they were.

-- A clock of a report, before there is a case; and of one decision or objection among several in a case.
alter table zicht.termijn
  add column toegangsmelding_id uuid references zicht.toegangsmelding,
  add column over_id uuid;
create index termijn_toegangsmelding on zicht.termijn (toegangsmelding_id) where toegangsmelding_id is not null;
create unique index toegangsmelding_een_klok on zicht.termijn (toegangsmelding_id) where gesloten_op is null;
create trigger termijn_ligt_vast before update on zicht.termijn for each row execute function zicht.ligt_vast('regio_code', 'soort', 'begin', 'zaak_id', 'toegangsmelding_id', 'over_id');

-- Starts the clock of a report that came in without a login, or from a crisis call: worked out by the house, written here.
create function zicht.start_meldklok(m zicht.toegangsmelding, k jsonb) returns void language sql security definer set search_path = zicht, public as $$
  insert into termijn (id, regio_code, soort, toegangsmelding_id, organisatie_id, begin, einde, norm, artikel, bron, ladder)
  select gen_random_uuid(), m.regio_code, k ->> 'soort', m.id, m.team_id, (k ->> 'begin')::date, (k ->> 'einde')::timestamptz, k -> 'norm', k ->> 'artikel', k ->> 'bron', k -> 'ladder'
   where k is not null
$$;
revoke execute on function zicht.start_meldklok(zicht.toegangsmelding, jsonb) from public;

-- Taken up, withdrawn or dealt with: the clock of the report is over.
create function zicht.sluit_meldklok() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  update termijn set gesloten_op = nu(), gesloten_reden = new.status, gesloten_door = gebruiker() where toegangsmelding_id = new.id and gesloten_op is null;
  return null;
end $$;
create trigger toegangsmelding_klok after update of status on zicht.toegangsmelding for each row
  when (old.status = 'ontvangen' and new.status <> 'ontvangen') execute function zicht.sluit_meldklok();

-- Whoever was told of a clock that was late hears no more of it when it is closed.
create function zicht.rond_escalatie_af() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  update taak set geaccepteerd_door = coalesce(geaccepteerd_door, gebruiker()), geaccepteerd_op = coalesce(geaccepteerd_op, nu()),
         afgerond_door = gebruiker(), afgerond_op = nu(), afronding = 'De termijn is gesloten.'
   where termijn_id = new.id and soort = 'escalatie' and afgerond_op is null and gebruiker() is not null;
  return null;
end $$;
create trigger termijn_rondt_af after update of gesloten_op on zicht.termijn for each row
  when (old.gesloten_op is null and new.gesloten_op is not null and (new.zaak_id is not null or new.toegangsmelding_id is not null)) execute function zicht.rond_escalatie_af();

create or replace function zicht.meld_toegang(m jsonb) returns table (id uuid, jaar int, nummer int, nieuw boolean) language plpgsql security definer set search_path = zicht, public as $$
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
  perform start_meldklok(r, m -> 'klok');
  insert into uitbak (gebeurtenis, regio_code, soort, onderwerp, dataref, gegevens, publiek)
    values (gen_random_uuid(), r.regio_code, 'nl.zicht.toegang.melding-ontvangen', r.id::text, '/v1/toegangsmeldingen/' || r.id, '{}', array[r.team_id]);
  return query select r.id, r.jaar, r.nummer, true;
end $$;

create or replace function zicht.meld_toegang_uit_crisis(m jsonb) returns int language plpgsql security definer set search_path = zicht, public as $$
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
  perform start_meldklok(r, m -> 'klok');
  return r.nummer;
end $$;

-- Who reported: the status page tells the person concerned more than somebody else.
create or replace function zicht.volg_toegang(regio text, code_hash text) returns jsonb language sql stable security definer set search_path = zicht, public as $$
  select jsonb_build_object('id', m.id, 'nummer', m.nummer, 'jaar', m.jaar, 'ontvangenOp', m.ontvangen_op, 'status', m.status, 'afhandeling', m.afhandeling,
           'melderSoort', m.melder_soort, 'planOp', m.persoonlijk_plan_op, 'spoed', m.spoed, 'team', o.naam, 'fase', z.fase, 'opgenomenOp', z.geopend_op,
           'intrekkingGevraagd', exists (select 1 from zaakgebeurtenis g where g.zaak_id = z.id and g.soort = 'intrekking_gevraagd'),
           'klokken', coalesce((select jsonb_agg(jsonb_build_object('soort', t.soort, 'einde', t.einde, 'geschorst', t.geschorst_sinds is not null) order by t.einde)
                                  from termijn t where t.zaak_id = z.id and t.gesloten_op is null), '[]'))
    from toegangsmelding m join organisatie o on o.id = m.team_id left join zaak z on z.melding_id = m.id
   where m.regio_code = volg_toegang.regio and m.volgcode_hash = volg_toegang.code_hash
$$;

-- A plan that somebody else hands in comes along; it takes nothing of the person's own seven days (Wmo 2015 art. 2.3.2 lid 2).
create or replace function zicht.lever_plan_in(regio text, code_hash text, plan text) returns text language plpgsql security definer set search_path = zicht, public as $$
declare m toegangsmelding; z zaak;
begin
  select * into m from toegangsmelding t where t.regio_code = lever_plan_in.regio and t.volgcode_hash = code_hash for update;
  if m.id is null then return null; end if;
  if m.status in ('ingetrokken', 'afgehandeld') then return 'gesloten'; end if;
  update toegangsmelding set persoonlijk_plan = plan, persoonlijk_plan_op = nu() where toegangsmelding.id = m.id;
  select * into z from zaak where melding_id = m.id;
  if z.id is not null then
    insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, op) values (gen_random_uuid(), m.regio_code, z.id, 'persoonlijk_plan', nu());
    if m.melder_soort = 'zelf' then
      update termijn set gesloten_op = nu(), gesloten_reden = 'ingeleverd' where zaak_id = z.id and soort = 'wmoPersoonlijkPlan' and gesloten_op is null;
    end if;
  end if;
  insert into uitbak (gebeurtenis, regio_code, soort, onderwerp, dataref, gegevens, publiek)
    values (gen_random_uuid(), m.regio_code, 'nl.zicht.toegang.plan-ontvangen', m.id::text, '/v1/toegangsmeldingen/' || m.id, '{}', array[m.team_id]);
  return 'ontvangen';
end $$;

-- The inquiry is late: who it is for applies, and the two weeks begin (art. 2.3.2 lid 9, art. 2.3.5 lid 2). Once; only by the person.
create function zicht.doe_aanvraag(regio text, code_hash text, k jsonb) returns text language plpgsql security definer set search_path = zicht, public as $$
declare m toegangsmelding; z zaak;
begin
  select * into m from toegangsmelding t where t.regio_code = doe_aanvraag.regio and t.volgcode_hash = code_hash;
  if m.id is null then return null; end if;
  select * into z from zaak where melding_id = m.id for update;
  if m.melder_soort <> 'zelf' then return 'niet_zelf'; end if;
  if z.id is null then return 'onderzoek_loopt'; end if;
  if z.gesloten_op is not null then return 'gesloten'; end if;
  if exists (select 1 from termijn t where t.zaak_id = z.id and t.soort = 'wmoBeschikking' and t.gesloten_op is null) then return 'loopt_al'; end if;
  if not exists (select 1 from termijn t where t.zaak_id = z.id and t.soort = 'wmoOnderzoek' and t.gesloten_op is null and t.geschorst_sinds is null and t.einde <= nu()) then
    return 'onderzoek_loopt';
  end if;
  insert into termijn (id, regio_code, soort, client_id, zaak_id, organisatie_id, begin, einde, norm, artikel, bron, ladder)
    values (gen_random_uuid(), z.regio_code, k ->> 'soort', z.client_id, z.id, z.team_id, (k ->> 'begin')::date, (k ->> 'einde')::timestamptz, k -> 'norm', k ->> 'artikel', k ->> 'bron', k -> 'ladder');
  insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, op)
    values (gen_random_uuid(), z.regio_code, z.id, 'aanvraag', jsonb_build_object('dag', k ->> 'begin', 'laatsteDag', k ->> 'laatsteDag', 'zelf', true), nu());
  insert into uitbak (gebeurtenis, regio_code, soort, onderwerp, dataref, gegevens, publiek)
    values (gen_random_uuid(), z.regio_code, 'nl.zicht.toegang.zaak-gewijzigd', z.id::text, '/v1/zaken/' || z.id, '{}', array[z.team_id]);
  return 'ontvangen';
end $$;

-- A case does not close over somebody who still waits or has an offer: a person takes that off first, with its own reason.
create function zicht.zaak_sluit_niet_over_wachtende() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if exists (select 1 from wachtlijstplaats p where p.zaak_id = new.id and p.einde_op is null)
     or exists (select 1 from aanbod a where a.zaak_id = new.id and a.status in ('bij_aanbieder', 'bij_client', 'aanvaard')) then
    raise exception 'staat nog op een wachtlijst' using errcode = 'check_violation', constraint = 'zaak_sluit_niet_over_wachtende';
  end if;
  return new;
end $$;
create trigger zaak_sluit_niet_over_wachtende before update on zicht.zaak for each row
  when (old.gesloten_op is null and new.gesloten_op is not null) execute function zicht.zaak_sluit_niet_over_wachtende();

-- Nobody who died is proposed for a place.
create or replace function zicht.wachtlijst_kandidaten(product text) returns table
  (id uuid, zaak_id uuid, team_id uuid, lijst text, urgentieklasse text, wachtend_sinds date, gemeente text, geboortedatum date, geslacht text, lvb boolean,
   behoeften text[], wensen text[], aanbieders uuid[], buurt text, netwerk text[], huishouden int, in_aanbod boolean)
  language sql stable security definer set search_path = zicht, public as $$
  select p.id, p.zaak_id, z.team_id, p.lijst, p.urgentieklasse, p.wachtend_sinds, z.verantwoordelijke_gemeente, c.geboortedatum, c.geslacht, c.lvb_vermoeden,
         p.behoeften, p.wensen, p.aanbieders, p.buurt, p.netwerk,
         greatest(1, (select count(*)::int from huishoudlid h where h.huishouden_id = z.huishouden_id and h.geldig @> (nu() at time zone 'Europe/Amsterdam')::date)),
         exists (select 1 from aanbod a where a.plaats_id = p.id and a.status in ('bij_aanbieder','bij_client','aanvaard'))
    from wachtlijstplaats p join zaak z on z.id = p.zaak_id join client c on c.id = p.client_id
   where p.regio_code = regio() and p.product_code = product and p.status = 'open' and c.overleden_op is null
     and rol() in ('toegangsmedewerker', 'aanbieder', 'beheerder')
$$;

-- Back to two: also what the other needed is no longer with the one that it was added to, unless somebody changed it since.
create function zicht.herstel_behoefte() returns trigger language plpgsql security definer set search_path = zicht, public as $$
declare toen text[]; ander text[]; samen text[];
begin
  toen := array(select jsonb_array_elements_text(new.toestand -> 'behouden' -> 'begeleidingsbehoefte'));
  ander := array(select jsonb_array_elements_text(new.toestand -> 'vervallen' -> 'begeleidingsbehoefte'));
  samen := array(select distinct x from unnest(toen || ander) x order by x);
  update client set begeleidingsbehoefte = toen where id = new.behouden_id and begeleidingsbehoefte = samen and begeleidingsbehoefte <> toen;
  return null;
end $$;
create trigger samenvoeging_ongedaan after update of ongedaan_op on zicht.samenvoeging for each row
  when (old.ongedaan_op is null and new.ongedaan_op is not null) execute function zicht.herstel_behoefte();
