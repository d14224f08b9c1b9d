import { BESLUITSOORTEN } from '@zicht/regio'
import { z } from 'zod'
import { ONTBREEKT } from './regels.ts'

export const ID = z.strictObject({ id: z.uuid() })
export const DAG = z.iso.date()
const tekst = (max: number) => z.string().trim().max(max)
const voorwaarde = z.strictObject({
  ja: z.boolean().nullable().describe('Is aan deze voorwaarde voldaan? Leeg: nog niet nagegaan'),
  toelichting: tekst(2000),
})

export const pgb = z.strictObject({
  bekwaam: voorwaarde.describe('Kan iemand het zelf, of met hulp, beheren?'),
  gemotiveerd: voorwaarde.describe('Wil iemand dit zelf, en waarom?'),
  kwaliteit: voorwaarde.describe('Is de hulp veilig, doeltreffend en op de persoon gericht?'),
  plan: tekst(4000).describe('Het budgetplan, of waar het ligt'),
})

export const soort = z.enum(BESLUITSOORTEN).exclude(['bezwaar'])

export const conceptIn = z
  .strictObject({
    soort: soort.describe('Toekennen, weigeren, buiten behandeling laten (Awb 4:5), wijzigen of intrekken'),
    product: z.string().trim().min(1).max(60).describe('Code van het product'),
    omvang: tekst(1000).default('').describe('Wat iemand krijgt, in gewone woorden; staat zo in de brief'),
    urenMin: z
      .number()
      .min(0)
      .max(168)
      .nullable()
      .default(null)
      .describe('Minste uren per week, zonder nieuw besluit'),
    urenMax: z
      .number()
      .min(0)
      .max(168)
      .nullable()
      .default(null)
      .describe('Meeste uren per week, zonder nieuw besluit'),
    van: DAG.nullable().default(null).describe('Eerste dag'),
    tot: DAG.nullable().default(null).describe('Laatste dag; leeg: zonder einddatum'),
    leveringsvorm: z.enum(['ZIN', 'PGB']).default('ZIN'),
    pgb: pgb.nullable().default(null),
    gronden: z
      .array(z.string().max(60))
      .max(10)
      .default([])
      .describe('Codes van gronden uit de lijst van de regio'),
    motivering: tekst(4000).default('').describe('Waarom, voor deze persoon'),
    aanvraagOp: DAG.describe('De dag van de aanvraag'),
    opVerzoek: z
      .boolean()
      .nullable()
      .default(null)
      .describe(
        'Bij wijzigen en intrekken: vroeg de persoon hier zelf om? Zo niet, dan hoort u eerst (Awb 4:8)',
      ),
    zienswijze: tekst(4000).nullable().default(null).describe('Wat iemand ervan vindt'),
    zienswijzeOp: DAG.nullable().default(null),
    zienswijzeUitzondering: z
      .string()
      .max(60)
      .nullable()
      .default(null)
      .describe('Waarom iemand niet eerst is gehoord'),
    zienswijzeReden: z.string().trim().min(5).max(1000).nullable().default(null),
    overlegpuntId: z.uuid().nullable().default(null).describe('Het advies van het overleg'),
    afwijkingAdvies: z
      .string()
      .trim()
      .min(5)
      .max(1000)
      .nullable()
      .default(null)
      .describe('Waarom anders dan het advies'),
    vervangt: z.uuid().nullable().default(null).describe('Het besluit dat verandert of stopt'),
  })
  .refine((c) => (c.urenMin === null) === (c.urenMax === null) && (c.urenMin ?? 0) <= (c.urenMax ?? 168), {
    path: ['urenMax'],
    message: 'Vul beide in, de minste uren eerst.',
    params: { code: 'uren' },
  })
  .refine((c) => (c.zienswijzeUitzondering === null) === (c.zienswijzeReden === null), {
    path: ['zienswijzeReden'],
    message: 'Schrijf op waarom iemand niet eerst is gehoord.',
    params: { code: 'niet_gehoord_om' },
  })
export type Conceptinvoer = z.output<typeof conceptIn>

const wachtend = z.object({
  id: z.uuid(),
  zaakId: z.uuid(),
  soort,
  product: z.string(),
  productNaam: z.string(),
  aanvraagOp: DAG,
  opgesteldDoor: z.string(),
  voorgelegd: z.boolean(),
})
export const wachtendUit = z.object({ items: z.array(wachtend) })

/** What the inquiry says of the target group, beside what is decided on it. */
export const doelgroepUit = z
  .object({
    naam: z.string(),
    uitkomst: z.enum(['binnen', 'buiten', 'nog_open']),
    vragen: z.array(
      z.object({
        vraag: z.string(),
        antwoord: z.enum(['ja', 'nee']).nullable().describe('Leeg: nog niet beantwoord'),
        toelichting: z.string().nullable(),
      }),
    ),
    door: z.string().nullable(),
    op: z.iso.datetime().nullable(),
  })
  .nullable()
  .describe('De doelgroeptoets uit het onderzoek, zoals die was op de dag van het besluit of nu is')

export const besluitUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  zaakId: z.uuid(),
  soort,
  status: z.enum(['concept', 'genomen', 'verzonden', 'vervallen']),
  product: z.string(),
  productNaam: z.string(),
  omvang: z.string(),
  urenMin: z.number().nullable(),
  urenMax: z.number().nullable(),
  van: DAG.nullable(),
  tot: DAG.nullable(),
  leveringsvorm: z.enum(['ZIN', 'PGB']),
  pgb: pgb.nullable(),
  gronden: z.array(z.string()),
  motivering: z.string(),
  gemeente: z.string(),
  aanvraagOp: DAG,
  opVerzoek: z.boolean().nullable().describe('Vroeg de persoon zelf om deze wijziging, of om te stoppen?'),
  hoort: z.boolean().describe('De persoon wordt eerst gehoord (Awb 4:7, 4:8)'),
  zienswijzeGevraagdOp: DAG.nullable(),
  zienswijzeTot: DAG.nullable(),
  zienswijzeVerzondenOp: DAG.nullable().describe(
    'Wanneer de brief ging die om de mening vraagt; leeg zolang hij hier ligt',
  ),
  zienswijze: z.string().nullable(),
  zienswijzeOp: DAG.nullable(),
  zienswijzeUitzondering: z.string().nullable(),
  zienswijzeReden: z.string().nullable(),
  overlegpuntId: z.uuid().nullable(),
  afwijkingAdvies: z.string().nullable(),
  vervangt: z.uuid().nullable(),
  voorgelegdOp: z.iso.datetime().nullable(),
  tweedeNodig: z.boolean(),
  tweedeOordeel: z.enum(['akkoord', 'terug']).nullable(),
  tweedeDoor: z.string().nullable(),
  tweedeToelichting: z.string().nullable(),
  opgesteldDoor: z.string(),
  genomenDoor: z.string().nullable(),
  mandaat: z.string().nullable(),
  besluitOp: DAG.nullable(),
  verzondenOp: DAG.nullable(),
  bezwaarTot: DAG.nullable(),
  herbeoordelingOp: DAG.nullable(),
  vervallenReden: z.string().nullable(),
  aanvulverzoek: z
    .object({ gevraagdOp: DAG, tot: DAG, aangevuldOp: DAG.nullable() })
    .nullable()
    .describe('De laatste vraag om deze aanvraag aan te vullen, met de laatste dag daarvoor (Awb 4:5)'),
  buitenTot: DAG.nullable().describe(
    'Tot en met welke dag de aanvraag buiten behandeling kan blijven (Awb 4:5 lid 4)',
  ),
  bekendTeLaat: z
    .boolean()
    .describe('Genomen, en na die dag bekendgemaakt of nog niet bekend: dan beslist u op de aanvraag zelf'),
  doelgroep: doelgroepUit,
  ontbreekt: z
    .array(z.enum(ONTBREEKT))
    .describe('Wat er nog moet gebeuren voor het besluit kan worden genomen'),
  mag: z.object({
    wijzigen: z.boolean(),
    meekijken: z.boolean(),
    besluiten: z.boolean(),
    voorleggen: z.boolean(),
    verzenden: z.boolean(),
    vervallen: z.boolean(),
  }),
  briefId: z.uuid().nullable(),
})
