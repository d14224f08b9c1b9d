-- No position changes without a reason, also not by hand. What decides a position (who waits, on which list, in which class, since when,
-- and what its points count) changes only together with its line in `wachtlijstmutatie`, of that kind and with its reason, in the same transaction.

-- Which transaction wrote the line. Null: written before this was kept.
alter table zicht.wachtlijstmutatie add column transactie xid8;
alter table zicht.wachtlijstmutatie alter column transactie set default pg_current_xact_id();
create index wachtlijstmutatie_transactie on zicht.wachtlijstmutatie (plaats_id, transactie);

-- A reason in words, or a code of the region's list; a parking that is over ends by the clock. What never moves anybody asks none.
alter table zicht.wachtlijstmutatie add constraint mutatie_met_reden check (soort = 'voorkeuren'
  or coalesce(length(btrim(reden)), 0) > 0 or coalesce(length(gegevens->>'reden'), 0) > 0
  or soort = 'hervat' and door is null and gegevens->>'vanzelf' is not distinct from 'true') not valid;

create function zicht.eis_mutatie(plaats uuid, soorten text[]) returns void language plpgsql security definer set search_path = zicht, public as $$
begin
  if not exists (select 1 from wachtlijstmutatie m where m.plaats_id = plaats and m.transactie = pg_current_xact_id() and m.soort = any (soorten)) then
    raise exception 'een plek op de wachtlijst verandert niet zonder reden' using errcode = 'check_violation', constraint = 'positie_met_reden';
  end if;
end $$;
revoke execute on function zicht.eis_mutatie(uuid, text[]) from public;

create function zicht.positie_met_reden() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if tg_op = 'INSERT' then
    perform eis_mutatie(new.id, array['erop']);
    return null;
  end if;
  if new.status <> old.status then
    perform eis_mutatie(new.id, array[case new.status when 'open' then 'hervat' when 'beeindigd' then 'eraf' else new.status end]);
  elsif (new.parkeer_reden, new.parkeer_tot) is distinct from (old.parkeer_reden, old.parkeer_tot) then
    perform eis_mutatie(new.id, array['geparkeerd']);
  elsif (new.einde_reden, new.einde_op, new.einde_door) is distinct from (old.einde_reden, old.einde_op, old.einde_door) then
    perform eis_mutatie(new.id, array['eraf', 'geplaatst']);
  end if;
  if new.lijst <> old.lijst then perform eis_mutatie(new.id, array['lijst']); end if;
  if new.wachtend_sinds <> old.wachtend_sinds then perform eis_mutatie(new.id, array['datum', 'lijst']); end if;
  if new.urgentieklasse <> old.urgentieklasse then perform eis_mutatie(new.id, array['urgentie', 'datum', 'lijst']); end if;
  return null;
end $$;
create constraint trigger wachtlijstplaats_met_reden after insert or update on zicht.wachtlijstplaats deferrable initially deferred
  for each row execute function zicht.positie_met_reden();

create function zicht.punten_met_reden() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if tg_op = 'INSERT' or (new.tot, new.aantal) is distinct from (old.tot, old.aantal) then
    perform eis_mutatie(new.plaats_id, array['punten', 'urgentie', 'datum', 'lijst']);
  end if;
  return null;
end $$;
create constraint trigger wachtlijstfeit_met_reden after insert or update on zicht.wachtlijstfeit deferrable initially deferred
  for each row execute function zicht.punten_met_reden();
