-- Which providers said no how often, of the lists of these products: each list has its own limit and its own time to look back.
create function zicht.weigeringen_op_lijst(sinds timestamptz, producten text[]) returns table
  (organisatie_id uuid, aangeboden int, geweigerd int, laatste_reeks int, redenen jsonb) language sql stable security definer set search_path = zicht, public as $$
  with a as (select b.* from aanbod b join wachtlijstplaats p on p.id = b.plaats_id
              where b.regio_code = regio() and b.antwoord_aanbieder_op >= sinds and p.product_code = any (producten)),
       reeks as (select organisatie_id, status, antwoord_aanbieder_op,
                        count(*) filter (where status <> 'geweigerd_aanbieder') over (partition by organisatie_id order by antwoord_aanbieder_op desc, id) as ja_daarna from a)
  select a.organisatie_id, count(*)::int, count(*) filter (where a.status = 'geweigerd_aanbieder')::int,
         (select count(*)::int from reeks r where r.organisatie_id = a.organisatie_id and r.ja_daarna = 0),
         coalesce((select jsonb_object_agg(x.reden_code, x.n) from (select b.reden_code, count(*) n from a b
            where b.organisatie_id = a.organisatie_id and b.status = 'geweigerd_aanbieder' group by 1) x), '{}')
    from a where rol() in ('toezichthouder', 'toegangsmedewerker', 'beleidsmaker', 'gemeente') group by a.organisatie_id
$$;
drop function zicht.weigeringen_per_aanbieder(timestamptz);
grant execute on function zicht.weigeringen_op_lijst(timestamptz, text[]) to zicht_app;
