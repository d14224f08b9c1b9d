-- A decision to leave an application undealt with works when it is made known (Awb arts. 3:40, 3:41), and that must be within four weeks
-- (art. 4:5 lid 4). Taken and not sent it can be taken back: the application is decided on its merits. It stays on record as it was taken.
alter table zicht.beschikking
  drop constraint genomen_met_naam,
  add constraint genomen_met_naam check ((besluit_op is null) = (genomen_door is null) and (besluit_op is null) = (mandaat is null)
    and case status when 'concept' then besluit_op is null when 'vervallen' then besluit_op is null or soort = 'buiten_behandeling'
                    else besluit_op is not null end);

create or replace function zicht.beschikking_staat_vast() returns trigger language plpgsql as $$
declare
  los text[] := array['versie','vastgelegd_op','vastgelegd_door','client_id'];
begin
  if old.status = 'vervallen' then
    raise exception 'dit besluit is vervallen' using errcode = 'insufficient_privilege';
  end if;
  if old.status <> 'concept' then
    los := los || array['status','periode','herbeoordeling_op'];
    if old.status = 'genomen' and old.soort = 'buiten_behandeling' and new.status = 'vervallen' then
      los := los || array['vervallen_reden'];
    elsif new.status not in (old.status, 'verzonden') then
      raise exception 'een genomen besluit staat vast' using errcode = 'insufficient_privilege';
    elsif old.status = 'genomen' then
      los := los || array['verzonden_op','bezwaar_tot'];
    end if;
    if to_jsonb(new) - los <> to_jsonb(old) - los or not coalesce(new.periode <@ old.periode, new.periode is null and old.periode is null) then
      raise exception 'een genomen besluit staat vast' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (new.tweede_oordeel, new.tweede_door) is distinct from (old.tweede_oordeel, old.tweede_door) and new.tweede_oordeel is not null
     and new.tweede_door is distinct from zicht.gebruiker() and current_user = 'zicht_app' then
    raise exception 'wie meekijkt, is wie meekijkt' using errcode = 'insufficient_privilege';
  end if;
  if new.genomen_door is distinct from old.genomen_door and new.genomen_door is distinct from zicht.gebruiker() and current_user = 'zicht_app' then
    raise exception 'wie besluit, is wie besluit' using errcode = 'insufficient_privilege';
  end if;
  if old.tweede_oordeel = 'akkoord' and (new.soort, new.product, new.omvang, new.uren_min, new.uren_max, new.periode, new.leveringsvorm, new.pgb, new.gronden, new.motivering)
     is distinct from (old.soort, old.product, old.omvang, old.uren_min, old.uren_max, old.periode, old.leveringsvorm, old.pgb, old.gronden, old.motivering) then
    new.tweede_oordeel := null; new.tweede_door := null; new.tweede_op := null; new.tweede_toelichting := null;
  end if;
  return new;
end $$;
