-- A case is of a household: who came with its report is closed, handed over and opened again along with the person it is about.

-- Accepting moves the case and everything that is open in it to the new team in one step: the access to each of the household, clocks,
-- tasks and running offers. At no moment nobody has it, or two.
create or replace function zicht.aanvaard_zaak(overdracht uuid) returns uuid language plpgsql security definer set search_path = zicht, public as $$
declare o zaakoverdracht; m uuid;
begin
  select * into o from zaakoverdracht where id = overdracht and besluit is null and regio_code = regio() for update;
  if o.id is null or rol() <> 'toegangsmedewerker' or not eigen(o.naar_team) then return null; end if;
  update zaakoverdracht set besluit = 'aanvaard', besloten_door = gebruiker(), besloten_op = nu() where id = o.id;
  update zaak set team_id = o.naar_team, behandelaar = gebruiker() where id = o.zaak_id and team_id = o.van_team returning melding_id into m;
  if m is null then raise exception 'deze zaak is niet meer van het vorige team'; end if;
  update termijn set organisatie_id = o.naar_team where zaak_id = o.zaak_id and organisatie_id = o.van_team and gesloten_op is null;
  -- who accepted a task, or was asked, is of the old team: it is for who takes the case
  update taak set organisatie_id = o.naar_team, voor = gebruiker(), geaccepteerd_door = null, geaccepteerd_op = null
   where zaak_id = o.zaak_id and organisatie_id = o.van_team and afgerond_op is null;
  update aanbod set team_id = o.naar_team where zaak_id = o.zaak_id and team_id = o.van_team and status in ('bij_aanbieder', 'bij_client', 'aanvaard');
  insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    select gen_random_uuid(), o.regio_code, w.client_id, o.naar_team, 'toegang', 'toegang', 'wmo', tstzrange(nu(), null), 'toegangsmelding', m, 'Wmo 2015 art. 5.1.1'
      from (select z.client_id from zaak z where z.id = o.zaak_id
            union select t.client_id from toegang t where t.bron_soort = 'toegangsmelding' and t.bron_id = m and t.organisatie_id = o.van_team and upper_inf(t.geldig)) w;
  update toegang set geldig = tstzrange(lower(geldig), greatest(nu(), lower(geldig) + interval '1 millisecond'))
   where bron_soort = 'toegangsmelding' and bron_id = m and organisatie_id = o.van_team and upper_inf(geldig);
  insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, door, op)
    values (gen_random_uuid(), o.regio_code, o.zaak_id, 'team', jsonb_build_object('van', o.van_team, 'naar', o.naar_team), gebruiker(), nu());
  return o.zaak_id;
end $$;

-- A closed case opens again while its team still sees it: everyone whose file closed with it is open to the team again, from now. What was
-- closed keeps its end (an access is only ever shortened); its report is being dealt with again.
create function zicht.open_zaak_weer(welke uuid) returns void language plpgsql security definer set search_path = zicht, public as $$
declare z zaak;
begin
  select * into z from zaak where id = welke and gesloten_op is not null and werkt_aan_zaak(welke) for update;
  if z.id is null then raise exception 'deze zaak is niet te openen' using errcode = 'insufficient_privilege'; end if;
  insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    select gen_random_uuid(), z.regio_code, w.client_id, z.team_id, 'toegang', 'toegang', 'wmo', tstzrange(nu(), null), 'toegangsmelding', z.melding_id, 'Wmo 2015 art. 5.1.1'
      from (select z.client_id union select t.client_id from toegang t
             where t.bron_soort = 'toegangsmelding' and t.bron_id = z.melding_id and t.organisatie_id = z.team_id and upper(t.geldig) = z.inzage_tot) w;
  update zaak set gesloten_op = null, gesloten_reden = null, inzage_tot = null, fase = 'onderzoek' where id = welke;
  update toegangsmelding set status = 'in_behandeling', afhandeling = null where id = z.melding_id and status in ('afgehandeld', 'ingetrokken');
end $$;
revoke execute on function zicht.open_zaak_weer(uuid) from public;
grant execute on function zicht.open_zaak_weer(uuid) to zicht_app;
