-- How many children live with this person by the household, and since when that is so: also those whose own file is not open to the caller,
-- of whom nothing is told but that they are there. No row where no household is known, or where the person is no adult of it by role.
create function zicht.kinderen_in_huishouden(welke uuid, dag date) returns table (aantal int, sinds date)
language sql stable security definer set search_path = zicht, public as $$
  select count(l.client_id)::int, coalesce(max(lower(l.geldig)), min(lower(zelf.geldig)))
    from huishoudlid zelf
    left join (huishoudlid l join client c on c.id = l.client_id and c.overleden_op is null
                and (l.rol = 'kind' and c.geboortedatum is null or l.rol <> 'partner' and c.geboortedatum > (dag - interval '18 years')::date))
      on l.huishouden_id = zelf.huishouden_id and l.client_id <> zelf.client_id and l.geldig @> dag
   where zelf.client_id = welke and zelf.geldig @> dag and zelf.rol in ('hoofd', 'partner', 'ouder')
     and (opent(welke, array['wmo']) or welke = clientzelf())
   group by zelf.huishouden_id
$$;
revoke all on function zicht.kinderen_in_huishouden(uuid, date) from public;
grant execute on function zicht.kinderen_in_huishouden(uuid, date) to zicht_app;
