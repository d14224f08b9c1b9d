import { z } from 'zod'
import { STAPPEN } from './stappen.ts'

export const params = z.strictObject({ id: z.uuid() })
export const tekst = (max = 4000) => z.string().trim().max(max)
export const reden = z.string().trim().min(5, 'Schrijf in een zin waarom.').max(2000)

const uitkomst = z.object({ code: z.string(), naam: z.string(), opvolgen: z.boolean() })

export const model = z.object({
  code: z.string(),
  naam: z.string(),
  standaard: z.boolean(),
  licentie: z.string().nullable().describe('Voorwaarden van een instrument met licentie'),
  niveaus: z.array(z.object({ niveau: z.int(), naam: z.string() })),
  leefgebieden: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      toelichting: z.string(),
      niveaus: z
        .array(z.string())
        .describe('Wat elk niveau hier betekent, van laag naar hoog; kan leeg zijn'),
    }),
  ),
})

export const onderzoekbeleid = z.object({
  quickscan: z
    .object({
      code: z.string(),
      naam: z.string(),
      vragen: z.array(
        z.object({
          code: z.string(),
          vraag: z.string(),
          waarom: z.string(),
          antwoorden: z.array(z.object({ code: z.string(), naam: z.string() })),
        }),
      ),
    })
    .nullable(),
  screenings: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      vraag: z.string(),
      waarom: z.string(),
      bij: z.enum(['altijd', 'kinderen', 'vrij']),
      uitkomsten: z.array(uitkomst),
    }),
  ),
  wetten: z.array(
    z.object({ code: z.string(), naam: z.string(), vraag: z.string(), uitkomsten: z.array(uitkomst) }),
  ),
  modellen: z.array(model),
  doelgroep: z
    .object({
      naam: z.string(),
      kernvraag: z.string(),
      vereist: z.int().describe('Van zoveel criteria moet het antwoord ja zijn'),
      criteria: z.array(z.object({ code: z.string(), naam: z.string(), vraag: z.string() })),
    })
    .nullable(),
  bron: z.string().describe('Waar de regio dit vandaan heeft'),
})

export const ROUTE = z.enum(['informatie', 'lokale_wmo', 'centraal', 'crisis'])
export const antwoorden = z.record(z.string().max(60), z.string().max(60))
export const voorstel = z.object({ route: ROUTE, complex: z.boolean(), uitleg: z.string() })

export const quickscanUit = z.object({
  id: z.uuid(),
  antwoorden: z.record(z.string(), z.string()),
  voorstelRoute: ROUTE,
  voorstelComplex: z.boolean(),
  voorstelUitleg: z.string(),
  route: ROUTE,
  complex: z.boolean(),
  afwijkreden: z.string().nullable(),
  door: z.string(),
  op: z.iso.datetime(),
  aantal: z.int().describe('Hoe vaak de quickscan in dit dossier is gedaan'),
})

export const STAP = z.enum(STAPPEN)
const velden = z.record(z.string(), z.string())
export const veldenIn = z
  .record(z.string().max(130), z.string().max(8000).nullable())
  .refine((v) => Object.keys(v).length > 0 && Object.keys(v).length <= 200, {
    message: 'Stuur een tot 200 velden.',
    params: { code: 'velden_aantal' },
  })
  .describe('Alleen wat veranderde; null maakt een veld leeg')

const doelgroepuitkomst = z.enum(['binnen', 'buiten', 'nog_open']).nullable()

export const stapUit = z.object({
  stap: STAP,
  versie: z.int(),
  velden,
  opgeslagenOp: z.iso.datetime(),
  samengevoegd: z
    .array(z.string())
    .describe('Velden die intussen door iemand anders waren gewijzigd en zijn behouden'),
})

export const onderzoekUit = z.object({
  onderzoek: z
    .object({
      id: z.uuid(),
      versie: z.int(),
      model: z.string(),
      gestartOp: z.iso.datetime(),
      afgerondOp: z.iso.datetime().nullable(),
      afronding: z.string().nullable(),
      kindInHuishouden: z.boolean(),
      doelgroep: doelgroepuitkomst,
      stappen: z.array(
        z.object({
          stap: STAP,
          versie: z.int(),
          velden,
          gewijzigdOp: z.iso.datetime().nullable(),
          gewijzigdDoor: z.string().nullable(),
          nogNodig: z.int().describe('Hoeveel er in deze stap nog nodig is om af te ronden'),
        }),
      ),
      eerdere: z.int(),
    })
    .nullable(),
})

export const afgerond = z.object({ id: z.uuid(), doelgroep: doelgroepuitkomst, fase: z.string() })

const gebied = z.strictObject({
  niveau: z.int().min(1).max(10).nullable(),
  reden: z.enum(['wil_niet', 'niet_van_toepassing', 'niet_nodig', 'nog_niet_besproken']).nullable(),
  toelichting: tekst().nullable(),
})
export const metingIn = z.strictObject({
  model: z.string().max(60),
  gemetenOp: z.iso.date(),
  leefgebieden: z.record(z.string().max(60), gebied),
})
export const metingenUit = z.object({
  modellen: z.array(model),
  metingen: z.array(
    z.object({
      id: z.uuid(),
      model: z.string(),
      gemetenOp: z.iso.date(),
      leefgebieden: z.record(z.string(), gebied),
      door: z.string(),
      op: z.iso.datetime(),
    }),
  ),
})
