-- What is still open when a case closes. A point on the agenda of a coming meeting is withdrawn with the reason: participants then see nothing
-- of the person any more, only that the point was withdrawn.
alter table zicht.overlegpunt
  add column ingetrokken_op    timestamptz,
  add column ingetrokken_reden text,
  add column ingetrokken_door  uuid references zicht.gebruiker,
  add constraint overlegpunt_intrekking_heel check ((ingetrokken_op is null) = (ingetrokken_reden is null)),
  add constraint overlegpunt_zonder_advies_ingetrokken check (advies is null or ingetrokken_op is null);
-- opened again, a case can be put on the same agenda again
alter table zicht.overlegpunt drop constraint overlegpunt_overleg_id_zaak_id_key;
create unique index overlegpunt_eenmaal on zicht.overlegpunt (overleg_id, zaak_id) where ingetrokken_op is null;

alter policy lezen on zicht.overlegpunt using (zicht.leest_zaak(zaak_id) or zicht.neemt_deel(overleg_id, false) and ingetrokken_op is null);

-- The points of a case on coming meetings, also of a team that had the case before: withdrawn, for who works on the case. Gives who must
-- look at the meeting again.
create function zicht.trek_agendapunten_in(zaak uuid, reden text) returns table (overleg_id uuid, op timestamptz, publiek uuid[])
  language sql security definer set search_path = zicht, public as $$
  with weg as (
    update overlegpunt p set ingetrokken_op = nu(), ingetrokken_reden = trek_agendapunten_in.reden, ingetrokken_door = gebruiker()
      from expertiseoverleg o
     where p.zaak_id = trek_agendapunten_in.zaak and werkt_aan_zaak(trek_agendapunten_in.zaak) and o.id = p.overleg_id and o.status = 'gepland'
       and p.advies is null and p.ingetrokken_op is null
    returning o.id, o.op, o.team_id)
  select w.id, w.op, array[w.team_id] || array(select d.organisatie_id from overlegdeelnemer d where d.overleg_id = w.id) from weg w
$$;
-- The same points, to look at before closing: when, and of no meeting more.
create function zicht.agendapunten_van(zaak uuid) returns table (id uuid, op timestamptz) language sql stable security definer set search_path = zicht, public as $$
  select p.id, o.op from overlegpunt p join expertiseoverleg o on o.id = p.overleg_id
   where p.zaak_id = agendapunten_van.zaak and werkt_aan_zaak(agendapunten_van.zaak) and o.status = 'gepland' and p.advies is null and p.ingetrokken_op is null
   order by o.op, p.id
$$;
-- On the meeting: which numbers were withdrawn, and when; of whom and why is nothing for who takes part.
create function zicht.ingetrokken_punten(overleg uuid) returns table (volgorde int, op timestamptz) language sql stable security definer set search_path = zicht, public as $$
  select p.volgorde, p.ingetrokken_op from overlegpunt p
   where p.overleg_id = overleg and p.ingetrokken_op is not null and (leidt_overleg(overleg) or neemt_deel(overleg, true)) order by p.volgorde
$$;
create function zicht.volgend_agendapunt(overleg uuid) returns int language sql stable security definer set search_path = zicht, public as $$
  select coalesce(max(p.volgorde), 0) + 1 from overlegpunt p where p.overleg_id = overleg and leidt_overleg(overleg)
$$;
