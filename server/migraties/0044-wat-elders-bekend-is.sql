-- What a team learned of a decision elsewhere is in the log, also when the answer was no; who looks at the same thing all day is one line.

-- May this team ask it: the access role, with a running case of this person. Who may not, learns nothing.
create function zicht.vraagt_elders(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() is not distinct from 'toegangsmedewerker' and exists (
    select 1 from zaak z where z.client_id = welke and z.regio_code = regio() and z.gesloten_op is null and werkt_aan_zaak(z.id))
$$;
revoke execute on function zicht.vraagt_elders(uuid) from public;
grant execute on function zicht.vraagt_elders(uuid) to zicht_app;

-- `eens_per_dag`: one only looks, and the line of today of this colleague, for this team, about this person is there already. What is
-- decided upon has a line of its own each time.
drop function zicht.besluit_elders(uuid, text, date, boolean, text);
create function zicht.besluit_elders(welke uuid, van_product text, dag date, moet_gelden boolean, verzoek text, eens_per_dag boolean default false)
  returns table (sinds date, tot date) language plpgsql security definer set search_path = zicht, public as $$
begin
  if not vraagt_elders(welke) then
    return;
  end if;
  if not (eens_per_dag and exists (
       select 1 from auditlog l where l.client_id = welke and l.gebruiker_id = gebruiker() and l.organisatie_id = (organisaties())[1]
          and l.object_soort = 'beschikking' and l.object_id is null and l.actie = 'lezen' and l.doel = 'toegang' and l.toegestaan
          and l.op >= date_trunc('day', clock_timestamp(), 'Europe/Amsterdam'))) then
    insert into auditlog (regio_code, gebruiker_id, organisatie_id, rol, client_id, object_soort, object_id, actie, doel, grondslag, veldset, toegestaan, reden, nood, verzoek_id)
    values (regio(), gebruiker(), (organisaties())[1], rol(), welke, 'beschikking', null, 'lezen', 'toegang', 'Wmo 2015 art. 5.1.1', null, true, 'toegang', false, verzoek);
  end if;
  return query
    select b.besluit_op, upper(b.periode) - 1
      from beschikking b
     where b.client_id = welke and b.regio_code = regio() and b.product = van_product and b.soort in ('toekennen', 'wijzigen')
       and case when moet_gelden then b.status = 'verzonden' and b.periode @> dag
                else b.status in ('genomen', 'verzonden') and (upper_inf(b.periode) or upper(b.periode) > dag) end
     order by b.besluit_op, b.id limit 1;
end $$;
revoke execute on function zicht.besluit_elders(uuid, text, date, boolean, text, boolean) from public;
grant execute on function zicht.besluit_elders(uuid, text, date, boolean, text, boolean) to zicht_app;
