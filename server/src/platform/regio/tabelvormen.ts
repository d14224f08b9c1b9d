import type { Tabelvorm } from './bulk.ts'

const GEDATEERD = { geldig: 'daterange', bron: 'text' }
const KAART = { x: 'numeric', y: 'numeric' }

export const ORGANISATIE: Tabelvorm = {
  tabel: 'organisatie',
  kolommen: {
    id: 'uuid',
    regio_code: 'text',
    code: 'text',
    naam: 'text',
    soort: 'text',
    gemeente_code: 'text',
    telefoon: 'text',
    ...GEDATEERD,
  },
  sleutel: ['id'],
  bewaakt: true,
}

export const ALIAS: Tabelvorm = {
  tabel: 'organisatie_alias',
  kolommen: { organisatie_id: 'uuid', naam: 'text', bron: 'text' },
  sleutel: ['organisatie_id', 'naam'],
  bewaakt: false,
}

export const VOORZIENING: Tabelvorm = {
  tabel: 'voorziening',
  kolommen: {
    id: 'uuid',
    regio_code: 'text',
    code: 'text',
    organisatie_id: 'uuid',
    naam: 'text',
    soort: 'text',
    gemeente_code: 'text',
    telefoon: 'text',
    adres_geheim: 'boolean',
    alleen_bij_geweld: 'boolean',
    ...KAART,
    doelgroepen: 'text[]',
    versheid_minuten: 'int',
    crisis: 'boolean',
    ...GEDATEERD,
  },
  sleutel: ['id'],
  bewaakt: true,
}

export const ADRES: Tabelvorm = {
  tabel: 'voorziening_adres',
  kolommen: {
    voorziening_id: 'uuid',
    regio_code: 'text',
    organisatie_id: 'uuid',
    geheim: 'boolean',
    adres: 'text',
  },
  sleutel: ['voorziening_id'],
  bewaakt: false,
}

export const EENHEID: Tabelvorm = {
  tabel: 'eenheid',
  kolommen: {
    id: 'uuid',
    voorziening_id: 'uuid',
    code: 'text',
    naam: 'text',
    soort: 'text',
    kenmerken: 'text[]',
    geslacht: 'text',
    leeftijd_van: 'int',
    leeftijd_tot: 'int',
    als_geheel: 'boolean',
    ...GEDATEERD,
  },
  sleutel: ['id'],
  bewaakt: true,
}

export const PLEK: Tabelvorm = {
  tabel: 'plek',
  kolommen: {
    id: 'uuid',
    regio_code: 'text',
    eenheid_id: 'uuid',
    nummer: 'int',
    product_code: 'text',
    crisis: 'boolean',
    tijdelijk: 'boolean',
    ...GEDATEERD,
  },
  sleutel: ['id'],
  bewaakt: true,
}

/** Loaded by replacing: nothing refers to these rows and no user changes them. */
export const GEMEENTE = {
  regio_code: 'text',
  code: 'text',
  naam: 'text',
  geldig: 'daterange',
  opvolger: 'text',
  inwoners: 'int',
  inwoners_op: 'date',
  ...KAART,
  bron: 'text',
}
export const PRODUCT = {
  regio_code: 'text',
  code: 'text',
  naam: 'text',
  groep: 'text',
  grondslag: 'text',
  leveringsvorm: 'text',
  met_verblijf: 'boolean',
  toegang: 'text',
  wie_beslist: 'text',
  max_verblijf: 'text',
  na_maximum: 'text',
  ...GEDATEERD,
}
export const PARTICULIERE_LOCATIE = {
  id: 'uuid',
  voorziening_id: 'uuid',
  soort: 'text',
  prijs_cent: 'bigint',
  max_personen: 'int',
  contact: 'text',
  ongeschikt_voor: 'text[]',
  ...GEDATEERD,
}
export const CAPACITEITSOPGAVE = {
  id: 'uuid',
  regio_code: 'text',
  voorziening_id: 'uuid',
  producten: 'text[]',
  soort: 'text',
  waarvan: 'text',
  van: 'int',
  tot: 'int',
  geldig: 'daterange',
  gebruikt: 'boolean',
  toelichting: 'text',
  bron: 'text',
}
