-- Where a report comes from. An early signal (Wgs art. 3 lid 1 onder b): which organisation gave it, and on which day; the day of the report
-- itself is when somebody wrote it down, and from that the clocks of the law run.
alter table zicht.toegangsmelding
  add column signaal_van text check (length(signaal_van) > 0),
  add column signaal_op  date,
  add constraint signaal_heel check ((signaal_van is null) = (signaal_op is null)),
  add constraint signaal_van_kanaal check (signaal_van is null or kanaal = 'signaal');

-- A report from a crisis: the number and the day of the call, for who reads the report; nothing of what was told there.
create function zicht.crisis_van_melding(melding uuid) returns table (jaar int, nummer int, op timestamptz) language sql stable security definer set search_path = zicht, public as $$
  select c.jaar, c.nummer, c.gemeld_op from toegangsmelding m join crisismelding c on c.id = m.crisismelding_id
   where m.id = melding and m.regio_code = regio() and rol() = 'toegangsmedewerker' and (m.team_id = any (organisaties()) and m.status in ('ontvangen', 'in_behandeling') or werkt_aan_melding(m.id))
$$;
