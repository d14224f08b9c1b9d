import { z } from 'zod'
import { METHODEN } from './beleid.ts'
import { LIJSTEN } from './stand.ts'

export const ID = z.strictObject({ id: z.uuid() })
export const PRODUCT = z.strictObject({ product: z.string().min(1).max(60) })
export const code = z.string().trim().min(1).max(60)
export const dag = z.iso.date()
export const reden = z.string().trim().min(5, 'Leg dit kort uit.').max(1000)
const codes = z.array(code).max(30)

export const gewijzigd = z.object({ id: z.uuid(), versie: z.int() })

export const opLijstIn = z.strictObject({
  productCode: code,
  lijst: z.enum(LIJSTEN).default('wachtend'),
  urgentieklasse: code.optional(),
  wachtendSinds: dag.optional(),
  /** Needed where that day lies before the report. */
  eerderReden: reden.optional(),
  besluitKenmerk: z.string().trim().max(100).nullish(),
  behoeften: codes.optional(),
  reden,
})
export const verzettingIn = z
  .strictObject({
    lijst: z.enum(LIJSTEN).optional(),
    urgentieklasse: code.optional(),
    wachtendSinds: dag.optional(),
    /** Needed where that day lies before the report. */
    eerderReden: reden.optional(),
    /** Where the region orders by points: something that it counts. A situation holds until `tot`, or still. */
    feit: z
      .strictObject({
        soort: code,
        van: dag,
        tot: dag.nullable().default(null),
        aantal: z.int().min(1).max(100).default(1),
      })
      .optional(),
    reden,
  })
  .refine((v) => v.lijst ?? v.urgentieklasse ?? v.wachtendSinds ?? v.feit, {
    error: 'Kies wat er verandert.',
    params: { code: 'wat_verandert' },
  })
export const parkeringIn = z.strictObject({
  redenCode: code,
  tot: dag,
  toelichting: z.string().trim().max(1000).nullable().default(null),
})
export const redenIn = z.strictObject({ reden })
export const eraf = z.strictObject({ redenCode: code, toelichting: reden })
export const voorkeurenIn = z.strictObject({
  behoeften: codes,
  wensen: codes,
  aanbieders: z.array(z.uuid()).max(10),
  buurt: code.nullable(),
  netwerk: codes,
})
export const vacatureIn = z.strictObject({
  vanaf: dag,
  toelichting: z.string().trim().max(1000).nullable().default(null),
  openingen: z
    .array(z.strictObject({ plekIds: z.array(z.uuid()).min(1).max(12) }))
    .min(1)
    .max(50),
})
export const aanbodIn = z.strictObject({
  plaatsId: z.uuid(),
  afwijkreden: z.string().trim().max(1000).nullable().default(null),
  /** When this confirms what an assignment of many places gave. */
  toewijzingId: z.uuid().nullable().default(null),
})
export const antwoordIn = z.strictObject({
  antwoord: z.enum(['ja', 'nee']),
  redenCode: code.optional(),
  reden: z.string().trim().max(1000).optional(),
})
export const plaatsingIn = z.strictObject({
  samen: z.array(z.uuid()).max(12).default([]),
  proefTot: dag.nullable().default(null),
})
export const overbruggingIn = z.strictObject({
  soort: code,
  doorWie: z.string().trim().min(2).max(200),
  van: dag,
  tot: dag.nullable().default(null),
  toelichting: z.string().trim().max(1000).nullable().default(null),
})
export const woonurgentieIn = z.strictObject({
  categorie: code,
  gemeenteCode: code,
  aangevraagdOp: dag,
  toelichting: z.string().trim().max(1000).nullable().default(null),
})
export const kinderenIn = z.strictObject({
  aantal: z.int().min(0).max(30).nullable().describe('Leeg: zoals het huishouden in het dossier'),
  reden: z.string().trim().min(5, 'Schrijf in een zin waarom.').max(1000),
})
export const woonurgentieWijzig = z.strictObject({
  status: z.enum(['in_behandeling', 'toegekend', 'afgewezen', 'ingetrokken', 'vervallen']),
  /** With `vervallen`: because the person refused a fitting home. */
  aanbodGeweigerd: z.boolean().default(false),
  geldigTot: dag.nullable().default(null),
  toelichting: z.string().trim().max(1000).nullable().default(null),
})
export const toewijzingIn = z.strictObject({
  productCode: code,
  vacatureIds: z.array(z.uuid()).min(1).max(100),
  methode: z
    .enum(METHODEN)
    .default('lexicografisch')
    .describe('`stabiel`: naar de volgorde van mensen en van plekken, waar de regio dat toestaat'),
})
export const volgordeIn = z.strictObject({
  toewijzingId: z.uuid(),
  /** Best first; not named: rather wait. */
  vacatureIds: z.array(z.uuid()).max(100),
  /** The order that was seen last, so that nobody overwrites another's unseen. */
  na: z.uuid().nullable(),
})
export const criteriaIn = z.strictObject({
  organisatieId: z.uuid(),
  voorzieningId: z.uuid().nullable().default(null),
  eenheidId: z.uuid().nullable().default(null),
  /** In the form of the matching rules; every fault comes back with its path. */
  criteria: z.array(z.record(z.string(), z.unknown())).max(100),
})
/** `dag`: on which day the effect is looked at; today when it is not later. */
export const voorvertoningIn = criteriaIn.extend({ dag: dag.nullable().default(null) })
