-- The organisation that is responsible for a milestone of a conversion plan reports how it stands: reached, or delayed to a later day. That
-- is a provider or a housing corporation. A corporation sees of a shared plan the steps of which a milestone is its own.
do $$
declare c text;
begin
  select conname into strict c from pg_constraint
    where conrelid = 'zicht.ombouwmijlpaal'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%gemeld_door IS NULL) OR%';
  execute format('alter table zicht.ombouwmijlpaal drop constraint %I', c);
end $$;
alter table zicht.ombouwmijlpaal add check (gemeld_door is null or stand <> 'open');

create or replace function zicht.ombouwmijlpaal_meldt() returns trigger language plpgsql as $$
declare
  mag text[] := array['stand', 'gehaald_op', 'nieuwe_datum', 'reden', 'gemeld_door', 'gemeld_op', 'versie', 'vastgelegd_op', 'vastgelegd_door'];
begin
  if zicht.rol() in ('aanbieder', 'corporatie') and to_jsonb(new) - mag is distinct from to_jsonb(old) - mag then
    raise exception 'wie verantwoordelijk is meldt alleen hoe een mijlpaal staat' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

drop policy melden on zicht.ombouwmijlpaal;
-- of its own, in a step that it sees, and not after it was reached
create policy melden on zicht.ombouwmijlpaal for update to zicht_app
  using ((select zicht.rol()) in ('aanbieder', 'corporatie') and organisatie_id = any ((select zicht.organisaties())::uuid[]) and stand <> 'gehaald'
    and vervallen_op is null and exists (select 1 from zicht.ombouwstap s where s.id = stap_id and s.vervallen_op is null))
  with check ((select zicht.rol()) in ('aanbieder', 'corporatie') and organisatie_id = any ((select zicht.organisaties())::uuid[])
    and stand <> 'open' and gemeld_door = (select zicht.gebruiker()));

-- Has the caller's organisation a milestone in this step, or in this plan? As owner, so that the one policy does not ask the other.
create function zicht.ombouw_zorgt(stap uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from ombouwmijlpaal m where m.stap_id = stap and m.vervallen_op is null and m.organisatie_id = any (organisaties()))
$$;
create function zicht.ombouw_zorgt_in(plan uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from ombouwstap s where s.plan_id = plan and s.vervallen_op is null and ombouw_zorgt(s.id))
$$;

drop policy lezen on zicht.ombouwplan;
create policy lezen on zicht.ombouwplan for select to zicht_app using (regio_code = (select zicht.regio()) and case
  when (select zicht.plant()) or (select zicht.rol()) in ('toezichthouder','beheerder') then gedeeld or door = (select zicht.gebruiker())
  when (select zicht.rol()) = 'aanbieder' then gedeeld and zicht.ombouw_raakt(id)
  when (select zicht.rol()) = 'corporatie' then gedeeld and zicht.ombouw_zorgt_in(id)
  else false end);
drop policy lezen on zicht.ombouwstap;
create policy lezen on zicht.ombouwstap for select to zicht_app using (exists (select 1 from zicht.ombouwplan p where p.id = plan_id)
  and case (select zicht.rol())
    when 'aanbieder' then zicht.ombouw_eigen(sluit_voorziening, opent_voorziening)
    when 'corporatie' then zicht.ombouw_zorgt(id)
    else true end);
