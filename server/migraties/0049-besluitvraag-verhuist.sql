-- Does somebody of this case still wait for a place, or have an offer? One rule for what is shown before a case closes and what is refused then.
create function zicht.zaak_wacht(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select exists (select 1 from wachtlijstplaats p where p.zaak_id = welke and p.einde_op is null)
      or exists (select 1 from aanbod a where a.zaak_id = welke and a.status in ('bij_aanbieder', 'bij_client', 'aanvaard'))
$$;
create or replace function zicht.zaak_sluit_niet_over_wachtende() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  if zaak_wacht(new.id) then
    raise exception 'staat nog op een wachtlijst' using errcode = 'check_violation', constraint = 'zaak_sluit_niet_over_wachtende';
  end if;
  return new;
end $$;

-- Where a question lay before its case went on in another, the last one last: it goes back there when the two persons are taken apart.
alter table zicht.taak add column voor_samenvoegen jsonb not null default '[]' check (jsonb_typeof(voor_samenvoegen) = 'array');

-- A case that closes because it goes on in another of the same person: what was asked about a decision waits on there, of who has it. The
-- own team's case first, then the one opened last. Gives no row when no other case runs.
create function zicht.verhuis_besluitvragen(welke uuid) returns table (id uuid, team_id uuid, vragen int)
  language plpgsql security definer set search_path = zicht, public as $$
#variable_conflict use_column
declare z zaak; n zaak; aantal int;
begin
  select * into z from zaak a where a.id = welke and a.gesloten_op is null and werkt_aan_zaak(welke);
  if z.id is null then raise exception 'deze zaak is niet te sluiten' using errcode = 'insufficient_privilege'; end if;
  -- in one order, so that two who close each other's case wait for each other
  perform 1 from zaak a where a.client_id = z.client_id and a.gesloten_op is null order by a.id for update;
  select * into n from zaak a where a.client_id = z.client_id and a.id <> welke and a.gesloten_op is null
   order by (a.team_id = z.team_id) desc, a.geopend_op desc, a.id desc limit 1;
  if n.id is null then return; end if;
  update taak k set zaak_id = n.id, organisatie_id = n.team_id, voor = n.behandelaar,
         geaccepteerd_door = case when k.organisatie_id = n.team_id then k.geaccepteerd_door end,
         geaccepteerd_op = case when k.organisatie_id = n.team_id then k.geaccepteerd_op end,
         voor_samenvoegen = k.voor_samenvoegen || jsonb_build_object('zaak_id', k.zaak_id, 'organisatie_id', k.organisatie_id, 'voor', k.voor,
           'geaccepteerd_door', k.geaccepteerd_door, 'geaccepteerd_op', k.geaccepteerd_op)
   where k.zaak_id = welke and k.soort = 'anderBesluit' and k.afgerond_op is null;
  get diagnostics aantal = row_count;
  if aantal > 0 then
    insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, door, op)
      values (gen_random_uuid(), n.regio_code, n.id, 'besluitvragen_gekomen', jsonb_build_object('aantal', aantal), gebruiker(), nu());
  end if;
  return query select n.id, n.team_id, aantal;
end $$;
revoke execute on function zicht.zaak_wacht(uuid), zicht.verhuis_besluitvragen(uuid) from public;
grant execute on function zicht.zaak_wacht(uuid), zicht.verhuis_besluitvragen(uuid) to zicht_app;

-- Two persons again: a question about the stay of the one that lies in a case of the other goes back to where it lay before, as it was.
-- What was answered meanwhile is answered.
create function zicht.besluitvragen_terug() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  update taak k set zaak_id = w.zaak_id, organisatie_id = w.organisatie_id, voor = w.voor, geaccepteerd_door = w.geaccepteerd_door,
         geaccepteerd_op = w.geaccepteerd_op, voor_samenvoegen = w.eerder
    from (select distinct on (t.id) t.id, (e.v ->> 'zaak_id')::uuid as zaak_id, (e.v ->> 'organisatie_id')::uuid as organisatie_id, (e.v ->> 'voor')::uuid as voor,
                 (e.v ->> 'geaccepteerd_door')::uuid as geaccepteerd_door, (e.v ->> 'geaccepteerd_op')::timestamptz as geaccepteerd_op,
                 jsonb_path_query_array(t.voor_samenvoegen, '$[0 to $tot]', jsonb_build_object('tot', e.i - 2)) as eerder
            from plaatsing p join taak t on t.plaatsing_id = p.id join zaak nu on nu.id = t.zaak_id
            cross join lateral jsonb_array_elements(t.voor_samenvoegen) with ordinality e (v, i) join zaak toen on toen.id = (e.v ->> 'zaak_id')::uuid
           where p.client_id in (new.behouden_id, new.vervallen_id) and t.afgerond_op is null and nu.client_id <> p.client_id and toen.client_id = p.client_id
           order by t.id, e.i desc) w
   where k.id = w.id;
  return null;
end $$;
create trigger besluitvragen_terug after update of ongedaan_op on zicht.samenvoeging for each row
  when (old.ongedaan_op is null and new.ongedaan_op is not null) execute function zicht.besluitvragen_terug();
