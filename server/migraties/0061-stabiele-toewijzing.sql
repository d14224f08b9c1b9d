-- A round of assignment may also be divided by the orders of both sides, where the region's data allows it. Places order people by the
-- published order of the list; people order the vacancies of the round themselves, or a professional for them.
alter table zicht.toewijzing add column methode text not null default 'lexicografisch' check (methode in ('lexicografisch', 'stabiel'));

-- Someone's order of the vacancies of a round, best first; a vacancy that is not in it: rather wait. Every order that was ever given stays;
-- the last one before the draw counts.
create table zicht.toewijzingsvolgorde (
  id            uuid primary key,
  nr            bigint generated always as identity,
  regio_code    text not null references zicht.regio,
  toewijzing_id uuid not null references zicht.toewijzing,
  plaats_id     uuid not null references zicht.wachtlijstplaats,
  vacature_ids  uuid[] not null,
  zelf          boolean not null,                -- by the person concerned, and not by a professional for that person
  door          uuid not null references zicht.gebruiker,
  op            timestamptz not null default zicht.nu()
);
create index toewijzingsvolgorde_laatste on zicht.toewijzingsvolgorde (toewijzing_id, plaats_id, nr desc);
create index toewijzingsvolgorde_plaats on zicht.toewijzingsvolgorde (plaats_id);
create trigger toewijzingsvolgorde_blijft before update or delete on zicht.toewijzingsvolgorde for each row execute function zicht.weiger_wijziging();

-- Only as long as the round was not drawn, and only of its own vacancies. The round is held until the order is in, so that none can come in
-- behind the draw.
create function zicht.ronde_loopt() returns trigger language plpgsql security definer set search_path = zicht, public as $$
declare ronde toewijzing;
begin
  select * into ronde from toewijzing where id = new.toewijzing_id for share;
  if ronde.id is null or ronde.methode <> 'stabiel' or ronde.getrokken_op is not null or ronde.regio_code <> new.regio_code
     or not new.vacature_ids <@ ronde.vacature_ids
     or not exists (select 1 from wachtlijstplaats p where p.id = new.plaats_id and p.product_code = ronde.product_code) then
    raise exception 'deze ronde loopt niet' using errcode = 'check_violation', constraint = 'ronde_loopt';
  end if;
  return new;
end $$;
create trigger toewijzingsvolgorde_ronde before insert on zicht.toewijzingsvolgorde for each row execute function zicht.ronde_loopt();

-- On the timeline of the case, also where the person gave it, who does not work on it.
create function zicht.noteer_volgorde() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  insert into zaakgebeurtenis (id, regio_code, zaak_id, soort, gegevens, door, op)
    select gen_random_uuid(), p.regio_code, p.zaak_id, 'toewijzing_volgorde',
           jsonb_build_object('product', p.product_code, 'aantal', cardinality(new.vacature_ids), 'zelf', new.zelf), new.door, new.op
      from wachtlijstplaats p where p.id = new.plaats_id;
  return null;
end $$;
create trigger toewijzingsvolgorde_tijdlijn after insert on zicht.toewijzingsvolgorde for each row execute function zicht.noteer_volgorde();

alter table zicht.toewijzingsvolgorde enable row level security;
alter table zicht.toewijzingsvolgorde force row level security;
create policy systeem on zicht.toewijzingsvolgorde to zicht_systeem using (true) with check (true);
create policy eigenaar on zicht.toewijzingsvolgorde to current_user using (true) with check (true);
grant select, insert on zicht.toewijzingsvolgorde to zicht_app;
grant select, insert, update, delete on zicht.toewijzingsvolgorde to zicht_systeem;

create function zicht.ordent_plaats(welke uuid) returns boolean language sql stable security definer set search_path = zicht, public as $$
  select werkt_aan_plaats(welke) or exists (select 1 from wachtlijstplaats p where p.id = welke and p.regio_code = regio() and p.client_id = clientzelf())
$$;
create policy lezen on zicht.toewijzingsvolgorde for select to zicht_app using (zicht.ordent_plaats(plaats_id));
create policy maken on zicht.toewijzingsvolgorde for insert to zicht_app with check (regio_code = (select zicht.regio())
  and door = (select zicht.gebruiker()) and zelf = ((select zicht.rol()) = 'client') and zicht.ordent_plaats(plaats_id));

-- The rounds in which somebody can give an order now, with the openings that are still free. For the person, and who works on the case: a
-- vacancy holds no person, and who else waits is not in it.
create function zicht.rondes_voor_plaats(welke uuid) returns table
  (toewijzing_id uuid, vastgelegd_op timestamptz, vacature_id uuid, vanaf date, organisatie_id uuid, voorziening_id uuid, id uuid, plek_ids uuid[])
  language sql stable security definer set search_path = zicht, public as $$
  select t.id, t.vastgelegd_zaad_op, v.id, v.vanaf, v.organisatie_id, v.voorziening_id, o.id, o.plek_ids
    from wachtlijstplaats p join toewijzing t on t.regio_code = p.regio_code and t.product_code = p.product_code
    join vacature v on v.id = any (t.vacature_ids) and v.ingetrokken_op is null join opening o on o.vacature_id = v.id
   where p.id = welke and p.regio_code = regio() and p.status = 'open' and p.lijst = 'wachtend' and ordent_plaats(welke)
     and t.methode = 'stabiel' and t.getrokken_op is null
     and not exists (select 1 from aanbod a where a.plaats_id = p.id and a.status in ('bij_aanbieder', 'bij_client', 'aanvaard'))
     and not exists (select 1 from aanbod a where a.opening_id = o.id and a.status in ('bij_aanbieder', 'bij_client', 'aanvaard', 'geplaatst'))
   order by t.vastgelegd_zaad_op, t.id, v.vanaf, v.id, o.id
$$;

-- The orders that count in a round, for the team that draws it: also of people whose file is another team's, without a name.
create function zicht.toewijzing_volgorden(welke uuid) returns table (plaats_id uuid, vacature_ids uuid[], zelf boolean)
  language sql stable security definer set search_path = zicht, public as $$
  select distinct on (v.plaats_id) v.plaats_id, v.vacature_ids, v.zelf from toewijzingsvolgorde v join toewijzing t on t.id = v.toewijzing_id
   where t.id = welke and t.regio_code = regio() and is_toegang() and t.team_id = any (organisaties()) order by v.plaats_id, v.nr desc
$$;

-- The person's own facts and wishes too, for the order that is proposed: nobody else's.
create or replace function zicht.wachtlijst_kandidaten(product text) returns table
  (id uuid, zaak_id uuid, team_id uuid, lijst text, urgentieklasse text, wachtend_sinds date, gemeente text, geboortedatum date, geslacht text, lvb boolean,
   behoeften text[], wensen text[], aanbieders uuid[], buurt text, netwerk text[], huishouden int, in_aanbod boolean)
  language sql stable security definer set search_path = zicht, public as $$
  select p.id, p.zaak_id, z.team_id, p.lijst, p.urgentieklasse, p.wachtend_sinds, z.verantwoordelijke_gemeente, c.geboortedatum, c.geslacht, c.lvb_vermoeden,
         p.behoeften, p.wensen, p.aanbieders, p.buurt, p.netwerk,
         greatest(1, (select count(*)::int from huishoudlid h where h.huishouden_id = z.huishouden_id and h.geldig @> (nu() at time zone 'Europe/Amsterdam')::date)),
         exists (select 1 from aanbod a where a.plaats_id = p.id and a.status in ('bij_aanbieder','bij_client','aanvaard'))
    from wachtlijstplaats p join zaak z on z.id = p.zaak_id join client c on c.id = p.client_id
   where p.regio_code = regio() and p.product_code = product and p.status = 'open' and c.overleden_op is null
     and (rol() in ('toegangsmedewerker', 'aanbieder', 'beheerder') or p.client_id = clientzelf())
$$;
