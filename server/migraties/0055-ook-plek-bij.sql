-- Who is asked whether he wants a place may know where else there is one: free openings of other providers for the same product, as counts
-- per provider. For who answers only (the person, or who works at the case); no name and nothing about who else waits.
create function zicht.ook_plek_bij(welk uuid) returns table (organisatie_id uuid, aantal int)
language sql stable security definer set search_path = zicht, public as $$
  select v.organisatie_id, count(*)::int
    from aanbod hier
    join vacature hiervan on hiervan.id = hier.vacature_id
    join vacature v on v.regio_code = hier.regio_code and v.product_code = hiervan.product_code and v.ingetrokken_op is null
                   and v.organisatie_id <> hier.organisatie_id
    join opening o on o.vacature_id = v.id
   where hier.id = welk and hier.regio_code = regio() and (hier.client_id = clientzelf() or werkt_aan_zaak(hier.zaak_id))
     and not exists (select 1 from aanbod a where a.opening_id = o.id and (a.status in ('aanvaard', 'geplaatst')
                       or a.status in ('bij_aanbieder', 'bij_client') and a.open_tot > nu()))
   group by v.organisatie_id
$$;
grant execute on function zicht.ook_plek_bij(uuid) to zicht_app;
