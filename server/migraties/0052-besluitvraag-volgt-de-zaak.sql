-- A case that goes on in another keeps in which one: what is asked later about a decision of the first is asked there.
alter table zicht.zaak add column gaat_verder_in uuid references zicht.zaak check (gaat_verder_in <> id);

create or replace function zicht.verhuis_besluitvragen(welke uuid) returns table (id uuid, team_id uuid, vragen int)
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
  update zaak a set gaat_verder_in = n.id where a.id = welke;
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

-- Where a case goes on, however often it did, with where it would have lain each time before: two persons that are taken apart have each
-- their own case again. One that closed before it was kept in which: the case of the person that runs, by the same choice.
create function zicht.zaak_die_verdergaat(welke uuid) returns table (zaak_id uuid, team_id uuid, behandelaar uuid, eerder jsonb)
  language plpgsql stable security definer set search_path = zicht, public as $$
#variable_conflict use_column
declare z zaak; n zaak; langs uuid[] := array[welke]; voor jsonb := '[]';
begin
  select * into z from zaak a where a.id = welke;
  while z.gesloten_op is not null and z.gesloten_reden = 'samengevoegd' loop
    select * into n from zaak a where a.client_id = z.client_id and a.id <> all (langs)
       and (a.id = z.gaat_verder_in or z.gaat_verder_in is null and a.gesloten_op is null)
     order by (a.team_id = z.team_id) desc, a.geopend_op desc, a.id desc limit 1;
    exit when n.id is null;
    voor := voor || jsonb_build_object('zaak_id', z.id, 'organisatie_id', z.team_id, 'voor', z.behandelaar);
    langs := langs || n.id;
    z := n;
  end loop;
  return query select z.id, z.team_id, z.behandelaar, voor where z.id is not null;
end $$;
revoke execute on function zicht.zaak_die_verdergaat(uuid) from public;

drop function zicht.bandbreedte(uuid, date);
create function zicht.bandbreedte(welke uuid, dag date)
  returns table (beschikking_id uuid, zaak_id uuid, team_id uuid, behandelaar uuid, eerder jsonb, uren_min numeric, uren_max numeric, van date, tot date)
  language sql stable security definer set search_path = zicht, public as $$
  select b.id, z.zaak_id, z.team_id, z.behandelaar, z.eerder, b.uren_min, b.uren_max, lower(b.periode), (upper(b.periode) - 1)
    from plaatsing p join beschikking b on b.client_id = p.client_id and b.product = p.product_code and b.regio_code = p.regio_code
    cross join lateral zaak_die_verdergaat(b.zaak_id) z
   where p.id = welke and p.regio_code = regio() and b.soort in ('toekennen','wijzigen') and b.status = 'verzonden'
     and b.periode @> dag and b.uren_max is not null
     and (p.client_id = clientzelf() or opent_dossiers() and (p.organisatie_id = any (organisaties()) or opent(p.client_id, array['crisis','wmo'])))
$$;

-- What was asked meanwhile lies in a closed case: it goes on where the case went on.
update zicht.taak k set zaak_id = v.zaak_id, organisatie_id = v.team_id, voor = v.behandelaar, geaccepteerd_door = null, geaccepteerd_op = null,
       voor_samenvoegen = k.voor_samenvoegen || v.eerder
  from zicht.taak t cross join lateral zicht.zaak_die_verdergaat(t.zaak_id) v
 where k.id = t.id and t.soort = 'anderBesluit' and t.afgerond_op is null and v.zaak_id <> t.zaak_id;
