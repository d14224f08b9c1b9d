-- Which of the decisions of a day an objection is about is said by the decision: one product can have two on one day.
drop function zicht.open_voor_bezwaar(int, int, date, text);
-- An objection that came in at a case that is out of sight: late, and for the team that decides to say whether that is excusable (Awb art.
-- 6:11). Found by what stands in the letter, of the team's own cases only; the file is open for an hour, in which the objection opens the
-- case again. Gives the decisions that it can be about; opens nothing unless it is one.
create function zicht.open_voor_bezwaar(jaar int, nummer int, besluit_op date, welk uuid) returns table (id uuid, soort text, product text)
  language plpgsql security definer set search_path = zicht, public as $$
declare z zaak; gevonden int;
begin
  if rol() <> 'toegangsmedewerker' then return; end if;
  select a.* into z from zaak a join toegangsmelding m on m.id = a.melding_id
   where m.regio_code = regio() and m.jaar = open_voor_bezwaar.jaar and m.nummer = open_voor_bezwaar.nummer and a.team_id = any (organisaties())
     and a.gesloten_reden is distinct from 'samengevoegd' for update of a;
  if z.id is null then return; end if;
  return query select b.id, b.soort, b.product from beschikking b
    where b.zaak_id = z.id and b.status = 'verzonden' and b.besluit_op = open_voor_bezwaar.besluit_op
      and (welk is null or b.id = welk) order by b.id;
  get diagnostics gevonden = row_count;
  if gevonden <> 1 or z.gesloten_op is null or z.inzage_tot is null or z.inzage_tot > nu() then return; end if;
  update zaak a set inzage_tot = nu() + interval '1 hour' where a.id = z.id;
  insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    values (gen_random_uuid(), z.regio_code, z.client_id, z.team_id, 'toegang', 'toegang', 'wmo', tstzrange(nu(), nu() + interval '1 hour'), 'toegangsmelding', z.melding_id, 'Awb art. 6:11');
end $$;
revoke execute on function zicht.open_voor_bezwaar(int, int, date, uuid) from public;
grant execute on function zicht.open_voor_bezwaar(int, int, date, uuid) to zicht_app;
