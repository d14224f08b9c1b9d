-- Whether the date of birth of who is recognised is only estimated: a day that nobody said is not shown as one.
drop function zicht.herken_client(uuid, text, text, date);
create function zicht.herken_client(melding uuid, gezocht_bsn text, naam text, geboren date)
  returns table (id uuid, roepnaam text, voornaam text, tussenvoegsel text, achternaam text, geboortedatum date, geboortedatum_geschat boolean,
                 overleden boolean, op_bsn boolean, op_naam boolean, uit_crisis boolean, loopt boolean)
  language sql stable security definer set search_path = zicht, public as $$
  with m as (select t.* from toegangsmelding t where t.id = melding and t.regio_code = regio() and rol() = 'toegangsmedewerker' and eigen(t.team_id)
               and t.status in ('ontvangen', 'in_behandeling')),
  gevonden as (
    select c.*, exists (select 1 from client_bsn b where b.client_id = c.id and b.bsn = gezocht_bsn) as op_bsn,
           coalesce(c.geboortedatum = geboren and (lower(c.achternaam) = lower(naam) or lower(coalesce(c.roepnaam, c.voornaam)) = lower(naam)), false) as op_naam,
           coalesce(c.id = (select k.client_id from crisismelding k where k.id = m.crisismelding_id), false) as uit_crisis
      from m join client c on c.regio_code = m.regio_code)
  select g.id, g.roepnaam, g.voornaam, g.tussenvoegsel, g.achternaam, g.geboortedatum, g.geboortedatum_geschat, g.overleden_op is not null,
         g.op_bsn, g.op_naam, g.uit_crisis, exists (select 1 from zaak z where z.client_id = g.id and z.gesloten_op is null)
    from gevonden g where g.op_bsn or g.op_naam or g.uit_crisis order by g.op_bsn desc, g.uit_crisis desc, g.id limit 10
$$;
