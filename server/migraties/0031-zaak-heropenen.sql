-- Has this person another case that runs, of whatever team? Yes or no, for who works on the case that asks.
create function zicht.andere_zaak_loopt(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select werkt_aan_zaak(welke) and exists (select 1 from zaak z join zaak a on a.client_id = z.client_id and a.id <> z.id and a.gesloten_op is null where z.id = welke)
$$;
