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
