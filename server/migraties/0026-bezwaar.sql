-- A case does not close over an objection that runs: somebody must hear and answer, and a closed case has no clock for that (Awb art. 7:10).
create function zicht.zaak_sluit_niet_over_bezwaar() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if exists (select 1 from bezwaar b where b.zaak_id = new.id and b.uitkomst is null) then
    raise exception 'er loopt een bezwaar' using errcode = 'check_violation', constraint = 'zaak_sluit_niet_over_bezwaar';
  end if;
  return new;
end $$;
create trigger zaak_sluit_niet_over_bezwaar before update on zicht.zaak for each row
  when (old.gesloten_op is null and new.gesloten_op is not null) execute function zicht.zaak_sluit_niet_over_bezwaar();

-- Another decision must come (an objection upheld, a review that says so): the case goes back to deciding. By its team, or by the
-- municipality that answers; gives the phase it came from, and nothing when it stays where it is.
create function zicht.zaak_naar_besluit(welke uuid) returns text language plpgsql security definer set search_path = zicht, public as $$
declare vorige text;
begin
  select z.fase into vorige from zaak z where z.id = welke and z.fase in ('wachten', 'geplaatst')
     and (werkt_aan_zaak(welke) or besluit_voor_gemeente(welke)) for update;
  if vorige is not null then
    update zaak set fase = 'besluit' where id = welke;
  end if;
  return vorige;
end $$;
revoke execute on function zicht.zaak_naar_besluit(uuid) from public;
grant execute on function zicht.zaak_naar_besluit(uuid) to zicht_app;
