-- The register: provider → facility → unit → place, and every claim on a place.

create table zicht.voorziening (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  code           text not null,
  organisatie_id uuid not null references zicht.organisatie,
  naam           text not null,
  soort          text not null,
  gemeente_code  text not null,
  telefoon       text,
  adres_geheim   boolean not null default false,
  alleen_bij_geweld boolean not null default false, -- only for people who fled violence
  x              numeric, y numeric,
  doelgroepen    text[] not null default '{}',
  versheid_minuten int,                          -- agreed age of its figures
  crisis         boolean not null default false, -- takes people from the crisis team
  geldig         daterange not null,
  bron           text not null,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (regio_code, code),
  check (not isempty(geldig))
);
create index voorziening_regio on zicht.voorziening (regio_code);
create trigger voorziening_versie before update on zicht.voorziening for each row execute function zicht.bewaar_versie();

-- Apart, because an address can be secret (women's shelter): row-level security guards it.
create table zicht.voorziening_adres (
  voorziening_id uuid primary key references zicht.voorziening on delete cascade,
  regio_code     text not null,
  organisatie_id uuid not null,
  geheim         boolean not null,
  adres          text not null,
  aanwijzing     text
);

-- A private location (AOM): hotel, B&B, holiday home.
create table zicht.particuliere_locatie (
  id                uuid primary key,
  voorziening_id    uuid not null references zicht.voorziening on delete cascade,
  soort             text not null,               -- hotel, bed_and_breakfast, vakantiewoning
  prijs_cent        bigint not null check (prijs_cent >= 0),   -- per night, per unit
  max_personen      int not null check (max_personen > 0),
  contact           text not null,               -- role of whom to ring, never a person's name
  ongeschikt_voor   text[] not null default '{}',
  geldig            daterange not null,
  bron              text not null,
  versie            int not null default 1,
  vastgelegd_op     timestamptz not null default zicht.nu(),
  vastgelegd_door   uuid default zicht.gebruiker(),
  exclude using gist (voorziening_id with =, geldig with &&) deferrable
);
create trigger particuliere_locatie_versie before update on zicht.particuliere_locatie for each row execute function zicht.bewaar_versie();

create table zicht.eenheid (
  id             uuid primary key,
  voorziening_id uuid not null references zicht.voorziening,
  code           text not null,
  naam           text not null,
  soort          text not null,
  kenmerken      text[] not null default '{}',
  geslacht       text not null default 'alle' check (geslacht in ('alle','man','vrouw')),
  leeftijd_van   int, leeftijd_tot int,          -- inclusive
  als_geheel     boolean not null default false, -- only let as a whole (a family room)
  geldig         daterange not null,
  bron           text not null,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  unique (voorziening_id, code),
  check (not isempty(geldig)),
  check (leeftijd_van is null or leeftijd_tot is null or leeftijd_van <= leeftijd_tot)
);
create trigger eenheid_versie before update on zicht.eenheid for each row execute function zicht.bewaar_versie();

create table zicht.plek (
  id            uuid primary key,
  regio_code    text not null references zicht.regio,
  eenheid_id    uuid not null references zicht.eenheid,
  nummer        int not null,
  product_code  text not null,
  crisis        boolean not null default false,
  tijdelijk     boolean not null default false,  -- extra place by upscaling
  geldig        daterange not null,
  bron          text not null,
  versie        int not null default 1,
  vastgelegd_op timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check (not isempty(geldig)),
  -- the same bed under another product or purpose is a row of its own, after the other
  exclude using gist (eenheid_id with =, nummer with =, geldig with &&) deferrable
);
create index plek_regio on zicht.plek (regio_code);
create trigger plek_versie before update on zicht.plek for each row execute function zicht.bewaar_versie();

-- What sources say of a capacity. Sources may disagree; one of them is used.
create table zicht.capaciteitsopgave (
  id             uuid primary key,
  regio_code     text not null references zicht.regio,
  voorziening_id uuid references zicht.voorziening on delete cascade,   -- null: of the whole region, for some products
  producten      text[] not null default '{}',
  soort          text not null check (soort in ('formeel','feitelijk')),
  waarvan        text not null check (waarvan in ('totaal','crisis')),
  van            int not null check (van >= 0),
  tot            int not null,
  geldig         daterange not null,
  gebruikt       boolean not null,
  toelichting    text,
  bron           text not null,
  versie         int not null default 1,
  vastgelegd_op  timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker(),
  check (tot >= van),
  check (not isempty(geldig)),
  check (voorziening_id is not null or producten <> '{}'),
  exclude using gist (voorziening_id with =, soort with =, waarvan with =, geldig with &&) where (gebruikt) deferrable
);
create trigger capaciteitsopgave_versie before update on zicht.capaciteitsopgave for each row execute function zicht.bewaar_versie();

-- Search and board keep the register in memory; this number tells them when it changed. Once per statement: loading a
-- region of a thousand places counts a few times, not a thousand.
create function zicht.tel_register() returns trigger language plpgsql security definer set search_path = zicht, public as $$
begin
  update regio set register_versie = register_versie + 1
   where code in (select coalesce(to_jsonb(r) ->> 'regio_code',
                                  (select v.regio_code from voorziening v where v.id = (to_jsonb(r) ->> 'voorziening_id')::uuid))
                    from geraakt r);
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array array['voorziening','eenheid','plek','organisatie','particuliere_locatie','capaciteitsopgave'] loop
    execute format('create trigger telt_erbij after insert on zicht.%I referencing new table as geraakt for each statement execute function zicht.tel_register()', t);
    execute format('create trigger telt_anders after update on zicht.%I referencing new table as geraakt for each statement execute function zicht.tel_register()', t);
    execute format('create trigger telt_eraf after delete on zicht.%I referencing old table as geraakt for each statement execute function zicht.tel_register()', t);
  end loop;
end $$;
