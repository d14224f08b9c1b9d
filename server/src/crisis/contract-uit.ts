import { z } from 'zod'

/** What the crisis room answers. Allow-lists: what is not named here never leaves. Codes are plain text on the way out. */

const moment = z.string()
const code = z.string()
const eigenschap = z.looseObject({ code })

const arrangementUit = z.object({
  code,
  naam: z.string(),
  /** Last day, and the first moment after it; the clock ends nothing by itself. */
  laatsteDag: z.string(),
  eindMoment: moment,
  dagen: z.number().nullable(),
  herbeoordelingOpDag: z.number().nullable(),
  overdrachtVoor: z.string().nullable(),
})

const ruimteUit = {
  voorzieningId: z.uuid(),
  voorziening: z.string(),
  soort: code,
  eenheidId: z.uuid(),
  eenheid: z.string(),
  groep: code,
  gemeenteCode: z.string().nullable(),
  telefoon: z.string().nullable(),
}

export const optieUit = z.object({
  ...ruimteUit,
  plekIds: z.array(z.uuid()),
  vrij: z.number(),
  heleRuimte: z.boolean(),
  adresGeheim: z.boolean(),
  kenmerken: z.array(code),
  arrangement: arrangementUit.nullable(),
  prijsCentPerNacht: z.number().nullable(),
  contact: z.string().nullable(),
  waarom: z.array(eigenschap),
  opmerkingen: z.array(eigenschap),
})

/** `toch`: places that can be taken by who deviates with a reason; empty when nobody can. */
export const nietUit = z.object({
  ...ruimteUit,
  aantal: z.number(),
  redenen: z.array(eigenschap),
  toch: z.array(z.uuid()),
})

export const zoekUit = z.object({
  op: moment,
  personen: z.number(),
  groepen: z.array(z.object({ groep: code, opties: z.array(optieUit) })),
  pastNiet: z.array(nietUit),
  tellingen: z.object({ past: z.number(), pastNiet: z.number(), nietVoorCrisis: z.number() }),
  /** Recorded as unmet demand: nothing fits. */
  onvervuld: z.boolean(),
})

const persoonUit = z.object({
  id: z.uuid(),
  roepnaam: z.string().nullable(),
  leeftijd: z.number().nullable(),
  geslacht: code,
  rol: code,
  clientId: z.uuid().nullable(),
})

export const reserveringUit = z.object({
  id: z.uuid(),
  status: z.enum(['loopt', 'verlopen', 'ingetrokken', 'omgezet']),
  van: moment.nullable(),
  tot: moment.nullable(),
  /** The moment after which it cannot be extended any more. */
  uiterlijk: moment.nullable(),
  gehoudenDoor: z.string(),
  /** The clock that would start if they were placed now. */
  arrangement: arrangementUit.nullable(),
  plekIds: z.array(z.uuid()),
  /** Null for who is outside the circle of a secret address. */
  voorzieningId: z.uuid().nullable(),
  voorziening: z.string().nullable(),
  eenheid: z.string().nullable(),
  telefoon: z.string().nullable(),
  adres: z.string().nullable(),
  versie: z.number(),
})

const plaatsingUit = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  status: code,
  van: moment.nullable(),
  aangekomenOp: moment.nullable(),
  arrangementCode: z.string().nullable(),
  verwachtEinde: z.string().nullable(),
  voorziening: z.string().nullable(),
  eenheid: z.string().nullable(),
  telefoon: z.string().nullable(),
  adres: z.string().nullable(),
})

const actieUit = z.object({
  id: z.uuid(),
  soort: code,
  arrangementCode: z.string().nullable(),
  vervoermiddel: z.string().nullable(),
  omschrijving: z.string().nullable(),
  op: moment,
  door: z.string(),
})

export const onvervuldUit = z.object({
  id: z.uuid(),
  soort: code,
  reden: code,
  voorziening: z.string().nullable(),
  personen: z.number(),
  op: moment,
})

const dubbelUit = z.object({
  meldingId: z.uuid(),
  nummer: z.string(),
  gemeldOp: moment,
  roepnaam: z.string().nullable(),
  leeftijd: z.number().nullable(),
  status: code,
})
export const dubbelenUit = z.object({ items: z.array(dubbelUit) })

const kop = {
  id: z.uuid(),
  nummer: z.string(),
  status: code,
  gemeldOp: moment,
  aangenomenDoor: z.string(),
  roepnaam: z.string().nullable(),
  leeftijd: z.number().nullable(),
  geslacht: code,
  huiselijkGeweld: code,
  directGevaar: code,
}

export const regelUit = z.object({
  ...kop,
  personen: z.number(),
  behoeften: z.array(code),
  gemeente: z.string().nullable(),
  reserveringTot: moment.nullable(),
  reserveringVoorziening: z.string().nullable(),
  gehoudenDoor: z.string().nullable(),
  /** The last hold lapsed and nothing came in its place. */
  verlopenOp: moment.nullable(),
  geplaatstBij: z.string().nullable(),
  onvervuld: z.number(),
})
export const lijstUit = z.object({
  items: z.array(regelUit),
  tellingen: z.object({ open: z.number(), geplaatst: z.number(), gesloten: z.number() }),
})

export const meldingUit = z.object({
  ...kop,
  kanaal: code,
  verwijzer: code,
  terugbelnummer: z.string().nullable(),
  herkomstGemeente: z.string().nullable(),
  netwerkGemeente: z.string().nullable(),
  verblijftNu: z.string().nullable(),
  kinderen: code,
  psychischeNood: code,
  lvbVermoeden: code,
  risicoKinderen: z.string().nullable(),
  behoeften: z.array(code),
  vervoer: z.string().nullable(),
  toelichting: z.string().nullable(),
  adresGeheim: z.boolean(),
  /** False: where this person is, is known to a named circle in which the caller is not. */
  inKring: z.boolean(),
  clientId: z.uuid().nullable(),
  uitkomst: z.string().nullable(),
  vervolg: z.string().nullable(),
  geslotenOp: moment.nullable(),
  inzageTot: moment.nullable(),
  versie: z.number(),
  huishouden: z.array(persoonUit),
  reserveringen: z.array(reserveringUit),
  plaatsingen: z.array(plaatsingUit),
  acties: z.array(actieUit),
  onvervuld: z.array(onvervuldUit),
  misschienDezelfde: z.array(dubbelUit),
})

export const gemaaktUit = z.object({
  id: z.uuid(),
  nummer: z.string(),
  versie: z.number(),
  misschienDezelfde: z.array(dubbelUit),
})
export const geplaatstUit = z.object({
  plaatsingen: z.array(z.object({ id: z.uuid(), clientId: z.uuid() })),
  arrangementCode: z.string().nullable(),
})
export const gemaaktIdUit = z.object({ id: z.uuid() })
export const teamUit = z.object({ items: z.array(z.object({ id: z.uuid(), naam: z.string(), rol: code })) })

export const onvervuldeVraagUit = z.object({
  van: z.string(),
  tot: z.string(),
  totaal: z.number(),
  items: z.array(
    z.object({
      soort: code,
      reden: code,
      voorzieningId: z.uuid().nullable(),
      aantal: z.number(),
      personen: z.number(),
    }),
  ),
})
