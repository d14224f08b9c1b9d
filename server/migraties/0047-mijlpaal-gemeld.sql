-- A milestone of a conversion plan is reported as reached by the provider that is responsible for it: its day and a note, and nothing else
-- of it. Who reported is kept until a planner says how it stands.
alter table zicht.ombouwmijlpaal
  add column gemeld_door uuid references zicht.gebruiker,
  add column gemeld_op   timestamptz,
  add check ((gemeld_door is null) = (gemeld_op is null)),
  add check (gemeld_door is null or stand = 'gehaald');

create function zicht.ombouwmijlpaal_meldt() returns trigger language plpgsql as $$
declare
  mag text[] := array['stand', 'gehaald_op', 'nieuwe_datum', 'reden', 'gemeld_door', 'gemeld_op', 'versie', 'vastgelegd_op', 'vastgelegd_door'];
begin
  if zicht.rol() = 'aanbieder' and to_jsonb(new) - mag is distinct from to_jsonb(old) - mag then
    raise exception 'een aanbieder meldt alleen dat een mijlpaal is gehaald' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger ombouwmijlpaal_meldt before update on zicht.ombouwmijlpaal for each row execute function zicht.ombouwmijlpaal_meldt();

-- of its own, in a step that it sees, and once
create policy melden on zicht.ombouwmijlpaal for update to zicht_app
  using ((select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[]) and stand <> 'gehaald'
    and vervallen_op is null and exists (select 1 from zicht.ombouwstap s where s.id = stap_id and s.vervallen_op is null))
  with check ((select zicht.rol()) = 'aanbieder' and organisatie_id = any ((select zicht.organisaties())::uuid[])
    and stand = 'gehaald' and gemeld_door = (select zicht.gebruiker()));
