import { z } from 'zod'

export const params = z.strictObject({ id: z.uuid() })
export const moment = z.iso.datetime({ offset: true })
export const redenTekst = z.string().trim().min(10, 'Leg in een zin uit waarom.').max(1000)
export const kort = z.string().trim().min(5, 'Leg dit kort uit.').max(500)
export const cbsCode = z.string().regex(/^GM\d{4}$/, 'verwacht een CBS-gemeentecode')

export const klokUit = z.object({
  id: z.uuid(),
  soort: z.string(),
  naam: z.string(),
  herkomst: z.enum(['arrangement', 'herbeoordeling', 'termijn', 'product']),
  einde: z.iso.datetime(),
  laatsteDag: z.iso.date(),
  dag: z.int(),
  van: z.int(),
  dagenOver: z.int(),
  fase: z.enum(['ruim', 'waarschuwing', 'vandaag', 'verstreken']),
})

export const verblijfUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  status: z.string(),
  kan: z.array(z.string()),
  client: z.object({ id: z.uuid(), naam: z.string(), leeftijd: z.int().nullable() }),
  voorziening: z.object({ id: z.uuid(), naam: z.string(), telefoon: z.string().nullable() }).nullable(),
  plek: z.object({ eenheid: z.string(), nummer: z.int() }).nullable(),
  aanbieder: z.string(),
  product: z.string(),
  arrangement: z.string().nullable(),
  sinds: z.iso.datetime().nullable(),
  tot: z.iso.datetime().nullable(),
  verwachtEinde: z.iso.date().nullable(),
  aangekomenOp: z.iso.datetime().nullable(),
  afwezig: z.object({ reden: z.string(), terugVerwacht: z.iso.date().nullable() }).nullable(),
  adresGeheim: z.boolean(),
  groepId: z.uuid().nullable(),
  klok: klokUit.nullable(),
  heeftVervolgplan: z.boolean(),
  akkoordOpen: z.boolean(),
})

const klokMetAfloop = klokUit.extend({
  versie: z.int(),
  bron: z.string(),
  begin: z.iso.date(),
  eersteDagTelt: z.boolean(),
  verlengbaar: z.boolean(),
  dagenTeVerlengen: z.int(),
  rollenVerlengen: z.array(z.string()),
  magSluiten: z.boolean(),
  /** A long stay: it is answered by looking at the stay again, with an outcome. */
  langVerblijf: z.boolean(),
  gesloten: z.object({ op: z.iso.datetime(), reden: z.string(), door: z.string().nullable() }).nullable(),
  verlengingen: z.array(
    z.object({
      van: z.string(),
      tot: z.string(),
      reden: z.string(),
      rol: z.string(),
      door: z.string(),
      op: z.string(),
    }),
  ),
  treden: z.array(z.object({ rol: z.string(), op: z.string() })),
})

export const ondersteuningUit = z.object({
  /** How often the hours changed: the version for the next change. */
  versie: z.int(),
  besluit: z
    .object({ urenMin: z.number(), urenMax: z.number(), van: z.iso.date(), tot: z.iso.date().nullable() })
    .nullable(),
  nu: z.number().nullable(),
  wijzigingen: z.array(
    z.object({
      id: z.uuid(),
      uren: z.number(),
      vanaf: z.iso.date(),
      reden: z.string(),
      meegenomen: z.boolean(),
      door: z.string(),
      op: z.iso.datetime(),
    }),
  ),
})
const herbeoordelingen = z.object({
  uitkomsten: z.array(
    z.object({ code: z.string(), naam: z.string(), uitleg: z.string(), uiterlijk: z.iso.date() }),
  ),
  items: z.array(
    z.object({
      id: z.uuid(),
      uitkomst: z.string(),
      naam: z.string(),
      toelichting: z.string(),
      volgendeOp: z.iso.date(),
      door: z.string(),
      op: z.iso.datetime(),
    }),
  ),
})

const feiten = {
  ...verblijfUit.omit({ klok: true }).shape,
  grondslag: z.string(),
  grondslagKenmerk: z.string().nullable(),
  herkomstGemeente: z.string().nullable(),
  vorigeVoorziening: z.string().nullable(),
  toekomstperspectief: z.string().nullable(),
  einde: z
    .object({
      reden: z.string().nullable(),
      bestemming: z.string().nullable(),
      toelichting: z.string().nullable(),
    })
    .nullable(),
  vorigePlaatsing: z.uuid().nullable(),
  klokken: z.array(klokMetAfloop),
  proefTot: z.iso.date().nullable(),
  ondersteuning: ondersteuningUit,
  herbeoordelingen,
  /** What the caller's role may do here, besides what the state allows. */
  mag: z.object({ ondersteunen: z.boolean(), herbeoordelen: z.boolean() }),
}
const werkdeel = {
  vervolgplannen: z.array(
    z.object({
      id: z.uuid(),
      stap: z.string(),
      verantwoordelijk: z.string(),
      uiterlijk: z.iso.date(),
      door: z.string(),
      op: z.iso.datetime(),
    }),
  ),
  akkoorden: z.array(
    z.object({
      id: z.uuid(),
      bestemming: z.string(),
      reden: z.string(),
      gevraagdDoor: z.string(),
      zelfGevraagd: z.boolean(),
      gevraagdOp: z.iso.datetime(),
      besluit: z.string().nullable(),
      besluitReden: z.string().nullable(),
      beslotenDoor: z.string().nullable(),
      beslotenOp: z.iso.datetime().nullable(),
    }),
  ),
  medebewoners: z.array(z.object({ id: z.uuid(), naam: z.string(), status: z.string() })),
}

/** What each field set holds, as allow-lists: the team's, the provider's, the municipality's, the person's own, and what is left after the end. */
export const plaatsingUit = z.discriminatedUnion('veldset', [
  z.object({ veldset: z.literal('crisis'), meldingId: z.uuid().nullable(), ...feiten, ...werkdeel }),
  z.object({ veldset: z.literal('werk'), ...feiten, ...werkdeel }),
  z.object({ veldset: z.literal('wmo'), ...feiten, vervolgplannen: werkdeel.vervolgplannen }),
  z.object({ veldset: z.literal('zelf'), ...feiten, vervolgplannen: werkdeel.vervolgplannen }),
  z.object({
    veldset: z.literal('nood'),
    ...verblijfUit.pick({
      id: true,
      versie: true,
      status: true,
      voorziening: true,
      plek: true,
      aanbieder: true,
      sinds: true,
      tot: true,
    }).shape,
  }),
  z.object({
    veldset: z.literal('gesloten'),
    ...verblijfUit.pick({
      id: true,
      versie: true,
      status: true,
      client: true,
      voorziening: true,
      product: true,
      sinds: true,
      tot: true,
    }).shape,
  }),
])

export const signaalUit = z.object({
  soort: z.enum(['termijn', 'taak', 'akkoord', 'vervolgstap']),
  id: z.uuid(),
  versie: z.int().nullable(),
  code: z.string(),
  naam: z.string().nullable(),
  herkomst: klokUit.shape.herkomst.nullable().describe('Waar de norm van een klok vandaan komt'),
  urgentie: z.enum(['verstreken', 'vandaag', 'waarschuwing']),
  uiterlijk: z.iso.datetime().nullable(),
  laatsteDag: z.iso.date().nullable(),
  dag: z.int().nullable(),
  van: z.int().nullable(),
  dagenOver: z.int().nullable(),
  plaatsingId: z.uuid().nullable(),
  meldingId: z.uuid().nullable(),
  /** The case that it is about, where the caller may see it. */
  zaakId: z.uuid().nullable(),
  clientId: z.uuid().nullable(),
  persoon: z.string().nullable(),
  voorziening: z.object({ id: z.uuid(), naam: z.string() }).nullable(),
  zonderVervolgplan: z.boolean(),
  escalatie: z.object({ rol: z.string(), op: z.iso.datetime() }).nullable(),
  voorMij: z.boolean(),
  overgenomenDoor: z.string().nullable(),
  teruggegeven: z.object({ door: z.string(), reden: z.string() }).nullable(),
  toelichting: z.string().nullable(),
  doorMij: z.boolean(),
  zelfGevraagd: z.boolean(),
  /** The colleague this is asked of by name. */
  gevraagdAan: z.string().nullable(),
})
