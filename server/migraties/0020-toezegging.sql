-- A place that both sides said yes to is promised: from that moment it is nobody else's, also while somebody still lives there. The
-- promise becomes a claim when the stay begins, and is released when the offer is withdrawn or refused after all.

create table zicht.toezegging (
  plek_id    uuid primary key references zicht.plek,  -- the referee: a place is promised to one
  regio_code text not null references zicht.regio,
  aanbod_id  uuid not null references zicht.aanbod,
  sinds      timestamptz not null default zicht.nu()
);
create index toezegging_regio on zicht.toezegging (regio_code);
create index toezegging_aanbod on zicht.toezegging (aanbod_id);
alter table zicht.toezegging enable row level security;
alter table zicht.toezegging force row level security;
create policy systeem on zicht.toezegging to zicht_systeem using (true) with check (true);
create policy eigenaar on zicht.toezegging to current_user using (true) with check (true);
-- that a place is held is on the board of everybody; for whom is not in here
create policy lezen on zicht.toezegging for select to zicht_app using (regio_code = (select zicht.regio()));
grant select (plek_id, regio_code, sinds) on zicht.toezegging to zicht_app;
grant select, insert, update, delete on zicht.toezegging to zicht_systeem;

-- Who asks for a place in the same instant waits for the place, as every claim does: `claimPlekken` looks again after its lock.
create function zicht.zeg_plekken_toe() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if new.status = 'aanvaard' and old.status <> 'aanvaard' then
    perform 1 from plek p join opening o on p.id = any (o.plek_ids) where o.id = new.opening_id order by p.id for no key update of p;
    insert into toezegging (plek_id, regio_code, aanbod_id) select unnest(o.plek_ids), new.regio_code, new.id from opening o where o.id = new.opening_id;
  elsif old.status = 'aanvaard' and new.status <> 'aanvaard' then
    delete from toezegging where aanbod_id = new.id;
  end if;
  return null;
end $$;
create trigger aanbod_zegt_toe after update of status on zicht.aanbod for each row execute function zicht.zeg_plekken_toe();

-- Which of these places are promised to somebody else than who stays by this placement; without a placement: to anybody.
create function zicht.toegezegd_aan_ander(plekken uuid[], voor uuid) returns setof uuid language sql stable security definer set search_path = zicht, public as $$
  select t.plek_id from toezegging t join aanbod a on a.id = t.aanbod_id join zaak z on z.id = a.zaak_id
   where t.plek_id = any (plekken)
     and not exists (select 1 from plaatsing p where p.id = voor and p.organisatie_id = a.organisatie_id
       and (p.client_id = a.client_id or exists (select 1 from huishoudlid h where h.huishouden_id = z.huishouden_id and h.client_id = p.client_id
            and h.geldig @> (nu() at time zone 'Europe/Amsterdam')::date)))
$$;

-- A leak does not ask whose place it is: out of use stays possible, people do not go before whom it was promised to.
create function zicht.claim_naast_toezegging() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if new.soort <> 'buiten_gebruik' and not isempty(new.periode) and exists (select 1 from toegezegd_aan_ander(array[new.plek_id], new.plaatsing_id)) then
    raise exception 'deze plek is aan iemand anders toegezegd' using errcode = 'exclusion_violation', constraint = 'plek_toegezegd';
  end if;
  return new;
end $$;
create trigger bezetting_naast_toezegging before insert on zicht.bezetting for each row execute function zicht.claim_naast_toezegging();

insert into zicht.toezegging (plek_id, regio_code, aanbod_id)
  select unnest(o.plek_ids), a.regio_code, a.id from zicht.aanbod a join zicht.opening o on o.id = a.opening_id where a.status = 'aanvaard'
  on conflict do nothing;

-- Refusals by the people themselves, all together: for who supervises. No person.
create function zicht.weigeringen_door_clienten(sinds timestamptz) returns table (beantwoord int, geweigerd int, redenen jsonb)
  language sql stable security definer set search_path = zicht, public as $$
  with a as (select * from aanbod b where b.regio_code = regio() and b.antwoord_client_op >= sinds)
  select (select count(*)::int from a), (select count(*)::int from a where status = 'geweigerd_client'),
         coalesce((select jsonb_object_agg(x.reden_code, x.n) from (select reden_code, count(*) n from a where status = 'geweigerd_client' group by 1) x), '{}')
   where rol() in ('toezichthouder', 'toegangsmedewerker', 'beleidsmaker', 'gemeente')
$$;
