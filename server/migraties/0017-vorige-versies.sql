-- An earlier version is read by who reads the row itself, and by nobody when its table is not named: a table that is added later, or
-- whose row names no client (a report of need, a step of an inquiry), is not by that the whole region's (AVG art. 32 lid 1).
alter policy lezen on zicht.historie using (case tabel
  when 'client' then exists (select 1 from zicht.client c where c.id = historie.id)
  when 'plaatsing' then exists (select 1 from zicht.plaatsing p where p.id = historie.id)
  when 'crisismelding' then exists (select 1 from zicht.crisismelding m where m.id = historie.id)
  when 'reservering' then exists (select 1 from zicht.reservering r where r.id = historie.id)
  when 'termijn' then exists (select 1 from zicht.termijn t where t.id = historie.id)
  when 'taak' then exists (select 1 from zicht.taak t where t.id = historie.id)
  when 'toegangsmelding' then exists (select 1 from zicht.toegangsmelding m where m.id = historie.id)
  when 'zaak' then exists (select 1 from zicht.zaak z where z.id = historie.id)
  when 'aanspreekvraag' then exists (select 1 from zicht.aanspreekvraag v where v.id = historie.id)
  when 'partner' then exists (select 1 from zicht.partner p where p.id = historie.id)
  when 'vacature' then exists (select 1 from zicht.vacature v where v.id = historie.id)
  when 'plaatsingscriteria' then exists (select 1 from zicht.plaatsingscriteria p where p.id = historie.id)
  when 'scenario' then exists (select 1 from zicht.scenario s where s.id = historie.id)
  when 'eenheid' then exists (select 1 from zicht.voorziening v where v.id = (rij ->> 'voorziening_id')::uuid and v.regio_code = (select zicht.regio()))
  when 'particuliere_locatie' then exists (select 1 from zicht.voorziening v where v.id = (rij ->> 'voorziening_id')::uuid and v.regio_code = (select zicht.regio()))
  else tabel in ('organisatie', 'voorziening', 'plek', 'capaciteitsopgave') and client_id is null and (select zicht.regio()) = rij ->> 'regio_code'
end);
