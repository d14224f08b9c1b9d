-- Process direction: the organisation that is asked sees the question and answers it itself.

-- Who answered: the organisation that was asked; empty when the team wrote down what came of it.
alter table zicht.planescalatie add column antwoord_van uuid references zicht.organisatie;
alter table zicht.planescalatie add constraint antwoord_van_gevraagde check (antwoord_van is null or antwoord_van = organisatie_id and gesloten_op is not null);
create index planescalatie_organisatie on zicht.planescalatie (organisatie_id);

-- Was the caller's organisation asked this, of a plan that still runs? The question is all that opens: not the plan, and no file.
create function zicht.gevraagd_aan(organisatie uuid, welk_plan uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select rol() in ('aanbieder', 'gemeente') and organisatie = any (organisaties())
     and exists (select 1 from plan p where p.id = welk_plan and p.regio_code = regio() and p.gesloten_op is null)
$$;
-- Who asks: the name of the team and of its colleague, and nothing of the case.
create function zicht.procesregievragen() returns table (id uuid, plan_id uuid, client_id uuid, vraag text, uiterlijk date, op timestamptz, uitkomst text,
  gesloten_op timestamptz, door_ons boolean, vrager text, team text) language sql stable security definer set search_path = zicht, public as $$
  select e.id, e.plan_id, e.client_id, e.vraag, e.uiterlijk, e.op, e.uitkomst, e.gesloten_op, e.antwoord_van is not null, g.naam, o.naam
    from planescalatie e join plan p on p.id = e.plan_id join zaak z on z.id = p.zaak_id join organisatie o on o.id = z.team_id join gebruiker g on g.id = e.door
   where e.regio_code = regio() and gevraagd_aan(e.organisatie_id, e.plan_id)
$$;
-- The team that works on a plan, for who may see something of it: to tell the team that something changed.
create function zicht.team_van_plan(welk uuid) returns uuid language sql stable security definer set search_path = zicht, public as $$
  select z.team_id from plan p join zaak z on z.id = p.zaak_id
   where p.id = welk and p.regio_code = regio()
     and (leest_plan(welk) or exists (select 1 from planescalatie e where e.plan_id = welk and gevraagd_aan(e.organisatie_id, welk)))
$$;

alter policy lezen on zicht.planescalatie
  using (zicht.werkt_aan_plan(plan_id) or zicht.eigen_plan(plan_id) or zicht.gevraagd_aan(organisatie_id, plan_id));
alter policy sluiten on zicht.planescalatie
  using (zicht.werkt_aan_plan(plan_id) or gesloten_op is null and zicht.gevraagd_aan(organisatie_id, plan_id))
  with check (gesloten_door = (select zicht.gebruiker())
    and case when antwoord_van is null then zicht.werkt_aan_plan(plan_id) else zicht.gevraagd_aan(organisatie_id, plan_id) end);
grant update (antwoord_van) on zicht.planescalatie to zicht_app;
