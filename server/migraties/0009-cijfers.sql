-- Figures on any day: who was there at a moment, as we know it now or as it was known then. Like the other views of this
-- schema these belong to zicht_beeld and hold no name, no client id and no date of birth.

grant select on zicht.capaciteitsopgave, zicht.crisismelding_persoon to zicht_beeld;
create policy beeld on zicht.crisismelding_persoon for select to zicht_beeld using (true);

-- Every stay. `aanwezig_vanaf`: since when the person was really there; someone who is still on the way holds a place but is not
-- counted (null). Pauses count: the bed is kept.
create view beeld.stand as
select p.regio_code, p.product_code, p.leveringsvorm, p.organisatie_id, coalesce(v.gemeente_code, p.verblijf_gemeente) as gemeente_code,
       p.periode, coalesce(p.aangekomen_op, case when p.status <> 'geaccepteerd' then lower(p.periode) end) as aanwezig_vanaf,
       beeld.los_nummer(p.client_id) as mens
  from zicht.plaatsing p
  left join zicht.plek k on k.id = p.plek_id
  left join zicht.eenheid e on e.id = k.eenheid_id
  left join zicht.voorziening v on v.id = e.voorziening_id;
alter view beeld.stand owner to zicht_beeld;

-- Every version of every stay, with from when to when we knew it. Places and municipalities are those of the register.
create view beeld.standversie as
with versie as not materialized (
  select p.regio_code, p.product_code, p.leveringsvorm, p.organisatie_id, p.plek_id, p.verblijf_gemeente, p.periode, p.aangekomen_op, p.status,
         p.client_id, tstzrange(p.vastgelegd_op, null) as bekend
    from zicht.plaatsing p
  union all
  select h.rij ->> 'regio_code', h.rij ->> 'product_code', h.rij ->> 'leveringsvorm', (h.rij ->> 'organisatie_id')::uuid,
         (h.rij ->> 'plek_id')::uuid, h.rij ->> 'verblijf_gemeente', (h.rij ->> 'periode')::tstzrange,
         (h.rij ->> 'aangekomen_op')::timestamptz, h.rij ->> 'status', h.client_id, h.vastgelegd
    from zicht.historie h
   where h.tabel = 'plaatsing'
)
select p.regio_code, p.product_code, p.leveringsvorm, p.organisatie_id, coalesce(v.gemeente_code, p.verblijf_gemeente) as gemeente_code,
       p.periode, coalesce(p.aangekomen_op, case when p.status <> 'geaccepteerd' then lower(p.periode) end) as aanwezig_vanaf,
       beeld.los_nummer(p.client_id) as mens, p.bekend
  from versie p
  left join zicht.plek k on k.id = p.plek_id
  left join zicht.eenheid e on e.id = k.eenheid_id
  left join zicht.voorziening v on v.id = e.voorziening_id;
alter view beeld.standversie owner to zicht_beeld;

-- Who is there, told only as counts of people: by what is asked (`kenmerk`), for each heading of products. Ages are bands:
-- `grenzen` are the first ages of each band after the first. A date of birth never leaves.
create function beeld.populatie(regio text, op timestamptz, dag date, producten text[], groepen text[], grenzen int[])
returns table (groep text, kenmerk text, waarde text, waarde2 text, aantal bigint)
language sql stable security definer set search_path = zicht, pg_catalog as $$
  with soort as (select * from unnest(producten, groepen) as s (product, groep)),
  wie as materialized (
    select s.groep, p.client_id, coalesce(v.gemeente_code, p.verblijf_gemeente, '') as locatie, coalesce(p.herkomst_gemeente, '') as herkomst,
           coalesce(p.verantwoordelijke_gemeente, '') as betaalt, coalesce(p.vorige_voorziening, '') as vorige,
           coalesce(p.toekomstperspectief, '') as perspectief, coalesce(c.geslacht, 'onbekend') as geslacht,
           coalesce(width_bucket(extract(year from age(dag, c.geboortedatum))::int, grenzen)::text, '') as leeftijd
      from plaatsing p
      join soort s on s.product = p.product_code
      join client c on c.id = p.client_id
      left join plek k on k.id = p.plek_id
      left join eenheid e on e.id = k.eenheid_id
      left join voorziening v on v.id = e.voorziening_id
     where p.regio_code = regio and p.periode @> op
       and coalesce(p.aangekomen_op, case when p.status <> 'geaccepteerd' then lower(p.periode) end) <= op
  )
  select w.groep, k.kenmerk, k.waarde, k.waarde2, count(distinct w.client_id)
    from wie w
   cross join lateral (values ('mensen', '', ''), ('herkomst', w.herkomst, w.locatie), ('betaalt', w.betaalt, w.locatie), ('vorige', w.vorige, ''),
     ('perspectief', w.perspectief, ''), ('leeftijd', w.leeftijd, ''), ('geslacht', w.geslacht, '')) as k (kenmerk, waarde, waarde2)
   group by w.groep, k.kenmerk, k.waarde, k.waarde2
$$;
alter function beeld.populatie(text, timestamptz, date, text[], text[], int[]) owner to zicht_beeld;

-- Who was there on a day, in a region, without reading its whole past; and what we knew of stays on a day.
create index plaatsing_stand on zicht.plaatsing using gist (regio_code, periode);
create index historie_stand on zicht.historie using gist ((rij ->> 'regio_code'), vastgelegd) where tabel = 'plaatsing';

-- How many people a call was about: who rang, and who had to stay together with them.
create view beeld.crisisgezelschap as
select m.regio_code, m.id as melding_id, m.gemeld_op, (select count(*)::int from zicht.crisismelding_persoon p where p.melding_id = m.id) as anderen
  from zicht.crisismelding m;
alter view beeld.crisisgezelschap owner to zicht_beeld;

-- What sources say of capacity, of a facility or (without one) of the whole region.
create view beeld.capaciteitsopgave as
select o.regio_code, o.id, o.voorziening_id, o.producten, o.soort, o.waarvan, o.van, o.tot, o.geldig, o.gebruikt, o.toelichting, o.bron
  from zicht.capaciteitsopgave o;
alter view beeld.capaciteitsopgave owner to zicht_beeld;

revoke execute on function beeld.populatie(text, timestamptz, date, text[], text[], int[]) from public;
grant execute on function beeld.populatie(text, timestamptz, date, text[], text[], int[]) to zicht_app, zicht_systeem;
grant select on beeld.stand, beeld.standversie, beeld.crisisgezelschap, beeld.capaciteitsopgave to zicht_app, zicht_systeem;
