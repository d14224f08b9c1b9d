import { RANGVELDEN } from '@zicht/regio'
import { z } from 'zod'
import { METHODEN } from './beleid.ts'

const codeNaam = z.object({ code: z.string(), naam: z.string() })
const methoden = z
  .array(z.object({ methode: z.enum(METHODEN), sinds: z.iso.date(), bron: z.string() }))
  .describe('Hoe meer plekken tegelijk verdeeld mogen worden; de eerste als er niets wordt gekozen')
export const waaromUit = z
  .object({
    sleutel: z.string().nullable(),
    naam: z.string().nullable(),
    voor: z.string().nullable(),
    na: z.string().nullable(),
  })
  .nullable()
const verwachtingUit = z
  .object({ vanMaanden: z.int(), totMaanden: z.int().nullable(), band: codeNaam })
  .nullable()
const verschuivingUit = z.object({
  op: z.iso.datetime(),
  van: z.int().nullable(),
  naar: z.int().nullable(),
  oorzaak: z.string(),
  zelf: z.boolean(),
  aantal: z.int(),
  reden: z.string().nullable(),
})

export const tellingUit = z
  .object({
    totaal: z.number(),
    opNulOp: z.iso.date().nullable(),
    onderdelen: z.array(
      codeNaam.extend({ aantal: z.int(), punten: z.number(), hoogstens: z.number().nullable() }),
    ),
  })
  .nullable()

export const lijstenUit = z.object({
  items: z.array(
    z.object({
      product: z.string(),
      naam: z.string(),
      wachtend: z.int(),
      belangstellend: z.int(),
      geparkeerd: z.int(),
      vrijeOpeningen: z.int(),
      methoden,
      geplaatstInPeriode: z.int(),
      periodeMaanden: z.int(),
    }),
  ),
})

export const lijstUit = z.object({
  product: z.string(),
  naam: z.string(),
  regels: z.object({
    naam: z.string(),
    bron: z.string(),
    geldigVan: z.iso.date(),
    volgorde: z.array(codeNaam.extend({ verandertDoor: z.string().nullable() })),
    urgentieklassen: z.array(codeNaam.extend({ omschrijving: z.string() })),
    parkeerredenen: z.array(codeNaam.extend({ maximaal: z.string() })),
    eindredenen: z.array(codeNaam),
    weigerredenen: z.array(codeNaam.extend({ door: z.enum(['client', 'aanbieder']) })),
    overbrugging: z.array(codeNaam),
    wensen: z.array(codeNaam),
    behoeften: z.array(codeNaam),
    woonurgentie: z.array(codeNaam),
    puntfeiten: z.array(codeNaam.extend({ aard: z.enum(['gebeurtenis', 'toestand']) })),
    methoden,
  }),
  wachtend: z.int(),
  belangstellend: z.int(),
  geparkeerd: z.int(),
  items: z.array(
    z.object({
      id: z.uuid(),
      versie: z.int(),
      zaakId: z.uuid(),
      naam: z.string(),
      lijst: z.string(),
      positie: z.int().nullable(),
      status: z.string(),
      urgentieklasse: z.string(),
      wachtendSinds: z.iso.date(),
      punten: z.number().nullable(),
      laatsteContact: z.iso.date(),
      geparkeerdTot: z.iso.date().nullable(),
      parkeerReden: z.string().nullable(),
      aanbod: z.string().nullable(),
      waarom: waaromUit,
      laatsteVerandering: verschuivingUit.nullable(),
      verwachting: verwachtingUit,
    }),
  ),
})

/** The published rules of the lists: nothing about people, and no number of them. */
export const lijstregelsUit = z.object({
  regio: z.string(),
  op: z.iso.date(),
  lijsten: z.array(
    z.strictObject({
      code: z.string(),
      naam: z.string(),
      producten: z.array(codeNaam),
      bron: z.string(),
      geldigVan: z.iso.date(),
      geldigTot: z.iso.date().nullable(),
      toelichting: z.string().nullable(),
      volgorde: z
        .array(
          codeNaam.extend({
            veld: z.enum(RANGVELDEN),
            richting: z.enum(['hoog-eerst', 'laag-eerst']),
            verandertDoor: z.string().nullable(),
          }),
        )
        .describe('Wat het eerst telt, staat vooraan; pasvorm telt pas bij een vrije plek'),
      urgentieklassen: z.array(
        codeNaam.extend({ omschrijving: z.string(), bron: z.string(), standaard: z.boolean() }),
      ),
      punten: z
        .object({
          onderdelen: z.array(
            codeNaam.extend({
              soort: z.enum(['per-tijd', 'per-maand-met', 'per-toestand', 'eenmalig']),
              punten: z.number(),
              hoogstens: z.number().nullable(),
              per: z.enum(['jaren', 'maanden', 'dagen']).nullable(),
              minstens: z.int().nullable(),
              feit: z.string().nullable(),
            }),
          ),
          opNulBij: z.array(z.object({ code: z.string(), naam: z.string().nullable() })),
        })
        .nullable(),
      pasvorm: z.array(codeNaam.extend({ gewicht: z.number(), totKm: z.number().nullable() })),
      criteria: z.array(
        codeNaam.extend({ toelichting: z.string().nullable(), bron: z.string(), sinds: z.iso.date() }),
      ),
      parkeerredenen: z.array(codeNaam.extend({ maximaal: z.string().describe('ISO 8601, zoals P6M') })),
      eindredenen: z.array(codeNaam),
      stilte: z.object({ na: z.string(), binnen: z.string() }),
      aanbodtermijn: z.object({ aanbieder: z.string(), client: z.string() }),
      weigerredenen: z.array(codeNaam.extend({ door: z.enum(['client', 'aanbieder']) })),
      weigergrens: z.object({ aantal: z.int(), binnen: z.string() }),
      quota: z.array(z.object({ gemeente: z.string(), hoogstens: z.int() })),
      methoden,
    }),
  ),
})

export const plaatsUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  zaakId: z.uuid(),
  product: z.string(),
  naam: z.string(),
  lijst: z.string(),
  status: z.string(),
  positie: z.int().nullable(),
  voorU: z.int().nullable(),
  op: z.iso.datetime(),
  urgentieklasse: codeNaam,
  wachtendSinds: z.iso.date(),
  punten: tellingUit,
  geparkeerdTot: z.iso.date().nullable(),
  parkeerReden: z.string().nullable(),
  laatsteContact: z.iso.date(),
  behoeften: z.array(z.string()),
  wensen: z.array(z.string()),
  aanbieders: z.array(z.uuid()),
  buurt: z.string().nullable(),
  netwerk: z.array(z.string()),
  waarom: waaromUit,
  verwachting: verwachtingUit,
  uitlegVolgorde: z.array(z.object({ naam: z.string(), verandertDoor: z.string().nullable() })),
  verloop: z.array(verschuivingUit),
  overbrugging: z.array(
    z.object({
      id: z.uuid(),
      soort: z.string(),
      doorWie: z.string(),
      van: z.iso.date(),
      tot: z.iso.date().nullable(),
      toelichting: z.string().nullable(),
    }),
  ),
})
export const plaatsenUit = z.object({ items: z.array(plaatsUit) })

export const vacaturesUit = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      versie: z.int(),
      product: z.string(),
      productNaam: z.string(),
      voorziening: z.string(),
      aanbieder: z.string(),
      vanaf: z.iso.date(),
      toelichting: z.string().nullable(),
      openingen: z.array(
        z.object({
          id: z.uuid(),
          stand: z.string(),
          aanbodId: z.uuid().nullable(),
          plekken: z.array(z.object({ id: z.uuid(), eenheid: z.string(), nummer: z.int() })),
        }),
      ),
    }),
  ),
})

const bevindingUit = z.object({
  code: z.string(),
  naam: z.string(),
  niveau: z.string(),
  laag: z.string(),
  operator: z.string(),
  grens: z.string().nullable(),
  gemeten: z.string().nullable(),
  bron: z.string(),
  sinds: z.iso.date(),
  dag: z.iso.date(),
})
const gevonden = { plaatsId: z.uuid(), naam: z.string().nullable() }
export const voorstelUit = z.object({
  openingId: z.uuid(),
  vacatureId: z.uuid(),
  product: z.string(),
  dag: z.iso.date(),
  regels: z.object({ naam: z.string(), bron: z.string() }),
  klassen: z.array(codeNaam.extend({ rang: z.int() })),
  loopt: z.object({ id: z.uuid(), status: z.string() }).nullable(),
  volgorde: z.array(
    z.object({
      ...gevonden,
      positie: z.int(),
      urgentie: z.int().nullable(),
      punten: z.number().nullable(),
      wachtendSinds: z.iso.date(),
      pasvorm: z.int(),
      onderdelen: z.array(
        codeNaam.extend({
          bekend: z.boolean(),
          deel: z.int(),
          wel: z.array(z.string()),
          niet: z.array(z.string()),
          km: z.array(z.number()),
          keuze: z.int().nullable(),
        }),
      ),
      teVragen: z.array(bevindingUit),
      waarom: waaromUit,
    }),
  ),
  nietErbij: z.array(z.object({ ...gevonden, redenen: z.array(bevindingUit) })),
  alAangeboden: z.array(z.object(gevonden)),
  elders: z
    .object({
      nietErbij: z.object({
        aantal: z.int(),
        regels: z.array(codeNaam.extend({ aantal: z.int() })),
      }),
      alAangeboden: z.int(),
    })
    .describe('Van wie u het dossier niet mag openen: alleen aantallen'),
})

const aanbodKern = {
  id: z.uuid(),
  versie: z.int(),
  status: z.string(),
  openTot: z.iso.datetime(),
  vanaf: z.iso.date(),
  product: z.string(),
  productNaam: z.string(),
  voorziening: z.string(),
  aanbieder: z.string(),
  plekken: z.array(z.string()),
  redenen: z.array(codeNaam),
}
const ookPlekBij = z
  .array(z.object({ aanbieder: z.string(), aantal: z.int() }))
  .describe(
    'Waar voor dit product ook een plek vrij is, zolang de persoon nog niet antwoordde; of die past, is nog niet nagegaan',
  )
/** What each field set holds, as allow-lists: a provider sees a first name, an age and what is needed, and no more. */
export const aanbodUit = z.discriminatedUnion('veldset', [
  z.object({
    veldset: z.literal('verwijzing'),
    ...aanbodKern,
    persoon: z.object({
      voornaam: z.string().nullable(),
      leeftijd: z.int().nullable(),
      behoeften: z.array(z.string()),
      mensen: z.int(),
    }),
  }),
  z.object({
    veldset: z.literal('wmo'),
    ...aanbodKern,
    zaakId: z.uuid(),
    plaatsId: z.uuid(),
    naam: z.string(),
    ookPlekBij,
    positie: z.int(),
    geschikten: z.int(),
    afwijkreden: z.string().nullable(),
    redenCode: z.string().nullable(),
    reden: z.string().nullable(),
    uitleg: z.unknown(),
    besloten: z.object({ door: z.string(), op: z.iso.datetime() }),
    voorgesteldePlaatsing: z.boolean(),
    wachtOpPlaatsing: z
      .object({ sinds: z.iso.date(), gevraagdAan: z.string().nullable(), uiterlijk: z.iso.datetime() })
      .nullable()
      .describe('Beide kanten zeiden ja, maar er woont nog niemand: een collega is gevraagd, tot wanneer'),
    besluitOntbreekt: z
      .boolean()
      .describe('Nu niet te plaatsen: het product vraagt een besluit dat er nog niet is'),
    huisgenoten: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  }),
  z.object({ veldset: z.literal('zelf'), ...aanbodKern, ookPlekBij }),
])
export const aanbiedingenUit = z.object({ items: z.array(aanbodUit) })

/** How many children live with somebody: by the household, or by who corrected that. */
export const kinderenUit = z.object({
  aantal: z.int().nullable().describe('Leeg: niet bekend'),
  bron: z.enum(['huishouden', 'correctie']).nullable(),
  huishouden: z.object({ aantal: z.int(), sinds: z.iso.date() }).nullable(),
  correctie: z
    .object({ aantal: z.int(), reden: z.string(), door: z.string().nullable(), op: z.iso.datetime() })
    .nullable(),
})
