-- Asked to remedy what is missing is what was sent (Awb arts. 6:6, 7:10 lid 2): the time of the answer stands still from the day after the
-- letter went, not from the day it was made.
alter table zicht.bezwaarherstel
  add column verzonden_op date,
  alter column schorsing_id drop not null;
-- what was asked before this counted from the day that it was made: that stays, with its clock
alter table zicht.bezwaarherstel disable trigger user;
update zicht.bezwaarherstel set verzonden_op = gevraagd_op;
alter table zicht.bezwaarherstel enable trigger user;
alter table zicht.bezwaarherstel
  add constraint herstel_stil_na_verzending check ((verzonden_op is null) = (schorsing_id is null)),
  add constraint herstel_verzonden_klopt check (verzonden_op >= gevraagd_op and verzonden_op < tot);
-- a letter that did not go can be made again; what went lies fast
drop trigger bezwaarherstel_ligt_vast on zicht.bezwaarherstel;
create trigger bezwaarherstel_ligt_vast before update on zicht.bezwaarherstel for each row execute function
  zicht.ligt_vast('id', 'regio_code', 'bezwaar_id', 'op');
create trigger bezwaarherstel_weg_ligt_vast before update on zicht.bezwaarherstel for each row when (old.verzonden_op is not null) execute function
  zicht.ligt_vast('ontbreekt', 'gevraagd_op', 'tot', 'verzonden_op', 'schorsing_id', 'door');
grant update (ontbreekt, gevraagd_op, tot, verzonden_op, schorsing_id, door) on zicht.bezwaarherstel to zicht_app;

-- Left unheard for what is missing only after the chance to remedy it: asked by a letter that was sent.
create or replace function zicht.bezwaar_ontvankelijk() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if new.uitkomst = 'niet_ontvankelijk' then
    if new.niet_ontvankelijk_om is null or new.niet_ontvankelijk_om = 'te_laat' and not new.te_laat then
      raise exception 'niet-ontvankelijk zonder grond' using errcode = 'check_violation', constraint = 'bezwaar_ontvankelijk';
    end if;
    if new.niet_ontvankelijk_om = 'verzuim' and (
         not exists (select 1 from bezwaarherstel h where h.bezwaar_id = new.id and h.verzonden_op is not null and h.tot < new.besloten_op
                       and (h.hersteld_op is null or h.hersteld_op > h.tot))
         or exists (select 1 from bezwaarherstel h where h.bezwaar_id = new.id and h.verzonden_op is not null and h.tot >= new.besloten_op
                       and h.hersteld_op is null)) then
      raise exception 'eerst de kans om te herstellen' using errcode = 'check_violation', constraint = 'bezwaar_ontvankelijk';
    end if;
  elsif new.uitkomst in ('gegrond','deels_gegrond','ongegrond') and new.te_laat and new.verschoonbaar_reden is null then
    raise exception 'te laat, zonder reden' using errcode = 'check_violation', constraint = 'bezwaar_ontvankelijk';
  end if;
  return new;
end $$;

-- Who answers an objection lets a letter that asks for more lapse, when it need not go any more.
create policy laat_vervallen on zicht.brief for update to zicht_app
  using (soort = 'bezwaar_herstel' and zicht.besluit_voor_gemeente(zaak_id)) with check (verzonden_op is null);
