-- A case that is closed and not gone: its team goes on looking at what was granted, and an objection finds it.

-- A closed case opens again: everyone whose file closed with it is open to the team again, from now. Who closed with it is who was still
-- open to the team when it closed; what was closed keeps its end, and what stayed open is not opened twice.
create or replace function zicht.open_zaak_weer(welke uuid) returns void language plpgsql security definer set search_path = zicht, public as $$
declare z zaak;
begin
  select * into z from zaak where id = welke and gesloten_op is not null and werkt_aan_zaak(welke) for update;
  if z.id is null then raise exception 'deze zaak is niet te openen' using errcode = 'insufficient_privilege'; end if;
  insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    select gen_random_uuid(), z.regio_code, w.client_id, z.team_id, 'toegang', 'toegang', 'wmo', tstzrange(nu(), null), 'toegangsmelding', z.melding_id, 'Wmo 2015 art. 5.1.1'
      from (select z.client_id union select t.client_id from toegang t
             where t.bron_soort = 'toegangsmelding' and t.bron_id = z.melding_id and t.organisatie_id = z.team_id and upper(t.geldig) > z.gesloten_op) w
     where not exists (select 1 from toegang t where t.bron_soort = 'toegangsmelding' and t.bron_id = z.melding_id and t.organisatie_id = z.team_id
                          and t.client_id = w.client_id and upper_inf(t.geldig));
  update zaak set gesloten_op = null, gesloten_reden = null, inzage_tot = null, fase = 'onderzoek' where id = welke;
  update toegangsmelding set status = 'in_behandeling', afhandeling = null where id = z.melding_id and status in ('afgehandeld', 'ingetrokken');
end $$;

-- An objection that came in at a case that is out of sight: late, and for the team that decides to say whether that is excusable (Awb art.
-- 6:11). Found by what stands in the letter, of the team's own cases only; the file is open for an hour, in which the objection opens the
-- case again. Gives the decisions that it can be about; opens nothing unless it is one.
create function zicht.open_voor_bezwaar(jaar int, nummer int, besluit_op date, welk text) returns table (id uuid, product text)
  language plpgsql security definer set search_path = zicht, public as $$
declare z zaak; gevonden int;
begin
  if rol() <> 'toegangsmedewerker' then return; end if;
  select a.* into z from zaak a join toegangsmelding m on m.id = a.melding_id
   where m.regio_code = regio() and m.jaar = open_voor_bezwaar.jaar and m.nummer = open_voor_bezwaar.nummer and a.team_id = any (organisaties())
     and a.gesloten_reden is distinct from 'samengevoegd' for update of a;
  if z.id is null then return; end if;
  return query select b.id, b.product from beschikking b
    where b.zaak_id = z.id and b.status = 'verzonden' and b.besluit_op = open_voor_bezwaar.besluit_op
      and (welk is null or b.product = welk) order by b.id;
  get diagnostics gevonden = row_count;
  if gevonden <> 1 or z.gesloten_op is null or z.inzage_tot is null or z.inzage_tot > nu() then return; end if;
  update zaak a set inzage_tot = nu() + interval '1 hour' where a.id = z.id;
  insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    values (gen_random_uuid(), z.regio_code, z.client_id, z.team_id, 'toegang', 'toegang', 'wmo', tstzrange(nu(), nu() + interval '1 hour'), 'toegangsmelding', z.melding_id, 'Awb art. 6:11');
end $$;
revoke execute on function zicht.open_voor_bezwaar(int, int, date, text) from public;
grant execute on function zicht.open_voor_bezwaar(int, int, date, text) to zicht_app;
