-- What planning learns from the region's own records: how long stays last and where they lead, as days and codes. Like the other views
-- of figures it belongs to zicht_beeld and gives no name, no client id and no date.

grant select on zicht.wachtlijstplaats to zicht_beeld;
create policy beeld on zicht.wachtlijstplaats for select to zicht_beeld using (true);

-- Every stay of the region that was under way in the window. `dagen`: how long of it falls in the window, less the days on which the same
-- person waited for another product (that wait is the model's own); `afgelopen`: it ended in the window. `volgende`: product of the stay
-- that took over within `grens` days, else null and `bestemming` tells. Of who left: `terug_na` days until the next stay (null: not yet),
-- and `gezien` days that there were to see it.
create function beeld.planverblijf(regio text, van timestamptz, tot timestamptz, grens int)
returns table (product text, dagen float, afgelopen boolean, volgende text, bestemming text, terug_na int, gezien int)
language sql stable security definer set search_path = zicht, pg_catalog as $$
  with verblijf as (
    select p.id, p.client_id, p.product_code, p.bestemming,
           coalesce(p.aangekomen_op, lower(p.periode)) as begin, upper(p.periode) as einde
      from plaatsing p
     where p.regio_code = regio and p.status in ('gestart','gepauzeerd','verplaatst','beeindigd')
       and p.periode && tstzrange(van, tot)
  )
  select v.product_code,
         greatest(0, extract(epoch from least(coalesce(v.einde, tot), tot) - greatest(v.begin, van)) / 86400 - wacht.dagen)::float,
         coalesce(v.einde <= tot, false),
         case when na.begin < v.einde + make_interval(days => grens) then na.product_code end,
         v.bestemming,
         (extract(epoch from na.begin - v.einde) / 86400)::int,
         case when v.einde <= tot then (extract(epoch from tot - v.einde) / 86400)::int end
    from verblijf v
    -- the next stay of the same person, wherever
    left join lateral (
      select n.product_code, coalesce(n.aangekomen_op, lower(n.periode)) as begin
        from plaatsing n
       where n.client_id = v.client_id and n.id <> v.id and n.regio_code = regio and v.einde is not null
         and n.status in ('gestart','gepauzeerd','verplaatst','beeindigd')
         and lower(n.periode) >= v.einde - interval '1 day' and lower(n.periode) < tot
       order by lower(n.periode), n.id limit 1
    ) na on true
    cross join lateral (
      select coalesce(sum(upper(d) - lower(d)), 0)::float as dagen
        from unnest((
          select range_agg(daterange(w.wachtend_sinds, greatest(w.wachtend_sinds, coalesce(w.einde_op, tot)::date))
                           * daterange(greatest(v.begin, van)::date, greatest(v.begin, van, least(coalesce(v.einde, tot), tot))::date))
            from wachtlijstplaats w
           where w.client_id = v.client_id and w.product_code <> v.product_code and w.lijst = 'wachtend')) as d
    ) wacht
   where coalesce(v.einde, tot) > van and v.begin < tot
$$;
alter function beeld.planverblijf(text, timestamptz, timestamptz, int) owner to zicht_beeld;
revoke execute on function beeld.planverblijf(text, timestamptz, timestamptz, int) from public;
grant execute on function beeld.planverblijf(text, timestamptz, timestamptz, int) to zicht_app, zicht_systeem;
