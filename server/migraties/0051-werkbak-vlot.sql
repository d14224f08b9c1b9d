-- The workbench asks of every case what can be read off the row or asked once.

-- Whether a question to stop is open. As a function in the from-clause it becomes part of the question that asks it, instead of a call per case.
create function zicht.stopvraag(zaak uuid) returns table (open boolean) language sql stable
begin atomic
  select g.soort = 'intrekking_gevraagd' from zicht.zaakgebeurtenis g
   where g.zaak_id = stopvraag.zaak and g.soort in ('intrekking_gevraagd', 'gaat_door') order by g.op desc, g.soort limit 1;
end;
grant execute on function zicht.stopvraag(uuid) to zicht_app, zicht_systeem;

create or replace function zicht.stopvraag_open(zaak uuid) returns boolean language sql stable set search_path = zicht, public as $$
  select coalesce((select s.open from stopvraag(stopvraag_open.zaak) s), false)
$$;

-- Who works at the case: the row itself says so, by the same rule as `werkt_aan_zaak`; all others are asked for as before.
alter policy lezen on zicht.zaak using (
  (select zicht.rol()) = 'toegangsmedewerker' and regio_code = (select zicht.regio()) and team_id = any ((select zicht.organisaties())::uuid[])
    and (inzage_tot is null or inzage_tot > (select zicht.nu()))
  or zicht.leest_zaak(id));

-- Which decisions are to be looked at again soon (Wmo 2015 art. 2.3.9): few among all the clocks that run in a region, most of which are of stays.
create index termijn_besluit_herbeoordelen on zicht.termijn (regio_code, einde)
  where soort = 'herbeoordeling' and zaak_id is not null and gesloten_op is null;
