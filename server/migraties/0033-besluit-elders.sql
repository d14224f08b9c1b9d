-- A decision of another access team of the region holds in the whole region: after a handover, or a move inside it, somebody waits and is
-- placed by it. Whether there is one, since when and until when, and nothing of what is in it; only for a team with a running case of this
-- person, and never without its line in the log (NEN 7513).
create function zicht.besluit_elders(welke uuid, van_product text, dag date, moet_gelden boolean, verzoek text)
  returns table (sinds date, tot date) language plpgsql security definer set search_path = zicht, public as $$
begin
  if rol() is distinct from 'toegangsmedewerker' or not exists (
       select 1 from zaak z where z.client_id = welke and z.regio_code = regio() and z.gesloten_op is null and werkt_aan_zaak(z.id)) then
    return;
  end if;
  insert into auditlog (regio_code, gebruiker_id, organisatie_id, rol, client_id, object_soort, object_id, actie, doel, grondslag, veldset, toegestaan, reden, nood, verzoek_id)
  values (regio(), gebruiker(), (organisaties())[1], rol(), welke, 'beschikking', null, 'lezen', 'toegang', 'Wmo 2015 art. 5.1.1', null, true, 'toegang', false, verzoek);
  return query
    select b.besluit_op, upper(b.periode) - 1
      from beschikking b
     where b.client_id = welke and b.regio_code = regio() and b.product = van_product and b.soort in ('toekennen', 'wijzigen')
       and case when moet_gelden then b.status = 'verzonden' and b.periode @> dag
                else b.status in ('genomen', 'verzonden') and (upper_inf(b.periode) or upper(b.periode) > dag) end
     order by b.besluit_op, b.id limit 1;
end $$;
revoke execute on function zicht.besluit_elders(uuid, text, date, boolean, text) from public;
grant execute on function zicht.besluit_elders(uuid, text, date, boolean, text) to zicht_app;
