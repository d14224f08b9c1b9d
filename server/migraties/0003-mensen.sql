-- People: clients, households, who may see them.

create table zicht.client (
  id              uuid primary key,
  regio_code      text not null references zicht.regio,
  voornaam        text, tussenvoegsel text, achternaam text,
  roepnaam        text,                          -- how someone wants to be called, or all we know
  geboortedatum   date,
  geboortedatum_geschat boolean not null default false,
  geslacht        text not null default 'onbekend' check (geslacht in ('man','vrouw','anders','onbekend')),
  telefoon        text,
  taal            text,
  herkomst_gemeente text,                        -- CBS code, or null: unknown
  lvb_vermoeden   boolean,
  begeleidingsbehoefte text[] not null default '{}',
  overleden_op    date,
  versie          int not null default 1,
  vastgelegd_op   timestamptz not null default zicht.nu(),
  vastgelegd_door uuid default zicht.gebruiker()
);
create index client_regio on zicht.client (regio_code);
create index client_naam on zicht.client (regio_code, lower(achternaam), lower(voornaam));
create trigger client_versie before update on zicht.client for each row execute function zicht.bewaar_versie();

-- Apart, so that reading a client never reads a BSN by accident.
create table zicht.client_bsn (
  client_id  uuid primary key references zicht.client on delete cascade,
  regio_code text not null,
  bsn        text not null check (bsn ~ '^[0-9]{9}$'),
  geverifieerd_op date,
  unique (regio_code, bsn)
);

create table zicht.huishouden (
  id         uuid primary key,
  regio_code text not null references zicht.regio
);
create table zicht.huishoudlid (
  huishouden_id uuid not null references zicht.huishouden,
  client_id     uuid not null references zicht.client,
  rol           text not null,
  geldig        daterange not null,
  exclude using gist (client_id with =, geldig with &&)
);
create index huishoudlid_huishouden on zicht.huishoudlid (huishouden_id);

-- Who may open whose file, since when, until when, and what it follows from. Roles open nothing.
create table zicht.toegang (
  id             uuid primary key,
  regio_code     text not null,
  client_id      uuid not null references zicht.client,
  organisatie_id uuid references zicht.organisatie,
  gebruiker_id   uuid references zicht.gebruiker,
  relatie        text not null,                  -- crisis, plaatsing, verantwoordelijk, toegang, zelf, nood, …
  doel           text not null,
  veldset        text not null,
  geldig         tstzrange not null,
  bron_soort     text not null,
  bron_id        uuid not null,
  grondslag      text not null,
  check ((organisatie_id is null) <> (gebruiker_id is null)),
  check (not isempty(geldig))
);
create index toegang_client on zicht.toegang (client_id, organisatie_id);
create index toegang_organisatie on zicht.toegang (organisatie_id, relatie, upper(geldig));
create index toegang_bron on zicht.toegang (bron_id);

-- Break-glass: a reason, four hours, a review that must be closed.
create table zicht.noodtoegang (
  id            uuid primary key,
  regio_code    text not null,
  client_id     uuid not null references zicht.client,
  gebruiker_id  uuid not null references zicht.gebruiker,
  reden_code    text not null,
  reden         text not null check (length(reden) >= 10),
  geldig        tstzrange not null,
  beoordeeld_op timestamptz, beoordeeld_door uuid references zicht.gebruiker,
  oordeel       text check (oordeel in ('terecht','onterecht')), toelichting text,
  check (beoordeeld_door is null or beoordeeld_door <> gebruiker_id),
  check (not isempty(geldig) and not lower_inf(geldig) and not upper_inf(geldig))
);
