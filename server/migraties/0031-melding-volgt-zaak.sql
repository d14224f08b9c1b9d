-- A report goes with its case: it is of the team that has the case, also after a handover. Who had the case before reads it no longer, what
-- comes in on it (a plan, a request to stop) is told to the new team, and its status page names that team.
drop trigger toegangsmelding_ligt_vast on zicht.toegangsmelding;
create trigger toegangsmelding_ligt_vast before update on zicht.toegangsmelding for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'jaar', 'nummer', 'ontvangen_op', 'kanaal');
create function zicht.melding_volgt_zaak() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if not exists (select 1 from zaak z where z.melding_id = new.id and z.team_id = new.team_id) then
    raise exception 'een melding gaat alleen met haar zaak naar een ander team' using errcode = 'check_violation', constraint = 'melding_volgt_zaak';
  end if;
  return new;
end $$;
create trigger toegangsmelding_volgt_zaak before update on zicht.toegangsmelding for each row
  when (old.team_id <> new.team_id) execute function zicht.melding_volgt_zaak();

create or replace function zicht.aanvaard_zaak(overdracht uuid) returns uuid language plpgsql security definer set search_path = zicht, public as $$
declare o zaakoverdracht; m uuid;
begin
  select * into o from zaakoverdracht where id = overdracht and besluit is null and regio_code = regio() for update;
  if o.id is null or rol() <> 'toegangsmedewerker' or not eigen(o.naar_team) then return null; end if;
  update zaakoverdracht set besluit = 'aanvaard', besloten_door = gebruiker(), besloten_op = nu() where id = o.id;
  update zaak set team_id = o.naar_team, behandelaar = gebruiker() where id = o.zaak_id and team_id = o.van_team returning melding_id into m;
  if m is null then raise exception 'deze zaak is niet meer van het vorige team'; end if;
  update toegangsmelding set team_id = o.naar_team where id = m;
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

-- A report that became a case closes with it: read as long as the case is. Open ones, and those that became none, are the team's own.
create function zicht.melding_werd_zaak(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from zaak z where z.melding_id = welke)
$$;
alter policy lezen on zicht.toegangsmelding
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker'
    and (team_id = any ((select zicht.organisaties())::uuid[]) and (status in ('ontvangen', 'in_behandeling') or not zicht.melding_werd_zaak(id)) or zicht.werkt_aan_melding(id)));
alter policy wijzigen on zicht.toegangsmelding
  using (regio_code = (select zicht.regio()) and (select zicht.rol()) = 'toegangsmedewerker'
    and (team_id = any ((select zicht.organisaties())::uuid[]) and (status in ('ontvangen', 'in_behandeling') or not zicht.melding_werd_zaak(id)) or zicht.werkt_aan_melding(id)));

-- Reports that stayed behind at an earlier handover: with the case, and closed when it is.
update zicht.toegangsmelding m set team_id = z.team_id from zicht.zaak z where z.melding_id = m.id and z.team_id <> m.team_id;
update zicht.toegangsmelding m set status = case when z.gesloten_reden = 'ingetrokken' then 'ingetrokken' else 'afgehandeld' end, afhandeling = z.gesloten_reden
  from zicht.zaak z where z.melding_id = m.id and z.gesloten_op is not null and m.status = 'in_behandeling';
