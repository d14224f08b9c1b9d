-- Whose help is changed or stopped without having asked for it is heard first, as who is refused is (Awb art. 4:8): so it is said whether
-- the person asked for it. What was decided before this said nothing of it: that stays.
alter table zicht.beschikking
  add column op_verzoek boolean,
  add constraint op_verzoek_bij_lopend check (op_verzoek is null or soort in ('wijzigen','intrekken')),
  drop constraint eerst_horen,
  add constraint eerst_horen check (status in ('concept','vervallen')
    or not (soort = 'weigeren' or soort = 'intrekken' and op_verzoek is not true or soort = 'wijzigen' and op_verzoek is false)
    or zienswijze_op is not null or zienswijze_verzonden_op is not null and zienswijze_tot < besluit_op
    or zienswijze_uitzondering is not null and length(zienswijze_reden) >= 5);

create function zicht.beschikking_zegt_wie_vroeg() returns trigger language plpgsql as $$
begin
  raise exception 'vroeg de persoon hier zelf om?' using errcode = 'check_violation', constraint = 'eerst_horen';
end $$;
create trigger beschikking_zegt_wie_vroeg before update on zicht.beschikking for each row
  when (new.soort in ('wijzigen','intrekken') and new.op_verzoek is null and old.status = 'concept' and new.status = 'genomen')
  execute function zicht.beschikking_zegt_wie_vroeg();
create trigger beschikking_begint_met_wie_vroeg before insert on zicht.beschikking for each row
  when (new.soort in ('wijzigen','intrekken') and new.op_verzoek is null and new.status not in ('concept','vervallen'))
  execute function zicht.beschikking_zegt_wie_vroeg();

-- who looked along agreed to what stood there, also on who asked for it
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
  if old.tweede_oordeel = 'akkoord' and (new.soort, new.product, new.omvang, new.uren_min, new.uren_max, new.periode, new.leveringsvorm, new.pgb, new.gronden, new.motivering, new.op_verzoek)
     is distinct from (old.soort, old.product, old.omvang, old.uren_min, old.uren_max, old.periode, old.leveringsvorm, old.pgb, old.gronden, old.motivering, old.op_verzoek) then
    new.tweede_oordeel := null; new.tweede_door := null; new.tweede_op := null; new.tweede_toelichting := null;
  end if;
  return new;
end $$;
