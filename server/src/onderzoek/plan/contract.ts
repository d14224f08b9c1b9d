import { z } from 'zod'
import { reden, tekst } from '../contract.ts'
import { AFSTEMMINGEN } from './afstemming.ts'
import { ONDERDELEN } from './deel-plan.ts'

export const zin = (max = 2000) => z.string().trim().min(5, 'Schrijf een zin.').max(max)
const als = z.enum(['team', 'partner', 'zelf']).describe('Als wie u kijkt: dat bepaalt wat u ziet')

export const doelIn = z.strictObject({
  leefgebied: z.string().trim().min(1).max(60),
  doel: zin(),
  clientId: z.uuid().optional().describe('Van wie het doel is; anders van de hoofdpersoon'),
})
export const doelWijziging = z.strictObject({
  doel: zin().optional(),
  status: z.enum(['loopt', 'bereikt', 'losgelaten']).optional(),
  toelichting: tekst(2000).nullable().optional(),
})
export const actieIn = z.strictObject({
  wat: zin(),
  wie: z.enum(['bewoner', 'netwerk', 'team', 'partner']),
  organisatieId: z.uuid().nullable().optional(),
  uiterlijk: z.iso.date(),
})
export const actieWijziging = z.strictObject({
  wat: zin().optional(),
  uiterlijk: z.iso.date().optional(),
  status: z.enum(['open', 'bezig', 'klaar', 'vervallen']).optional(),
  resultaat: tekst(2000).nullable().optional(),
})
export const delingIn = z.strictObject({
  organisatieId: z.uuid(),
  onderdelen: z.array(z.enum(ONDERDELEN)).min(1).max(4),
  doel: zin(500),
  grondslag: zin(300),
  toestemming: z.enum(['mondeling', 'schriftelijk', 'niet_nodig']),
  toestemmingOp: z.iso.date().nullable().optional(),
  tot: z.iso.date().describe('De eerste dag waarop het niet meer gedeeld is'),
})
export const lidIn = z.strictObject({
  clientId: z.uuid(),
  rol: z.string().trim().min(1).max(40),
  betrokken: z.boolean().describe('Hoort bij een ander huishouden, en is hier betrokken'),
  reden: tekst(500).nullable().optional(),
})
export const overdrachtIn = z.strictObject({ naar: z.uuid(), reden })
export const overdrachtBesluit = z.strictObject({
  besluit: z.enum(['aanvaard', 'geweigerd', 'ingetrokken']),
  reden: tekst(1000).nullable().optional(),
})
export const escalatieIn = z.strictObject({
  organisatieId: z.uuid(),
  vraag: z.string().trim().min(10, 'Schrijf wat er vastloopt.').max(2000),
  uiterlijk: z.iso.date(),
})
export const procesregievraag = z.object({
  id: z.uuid(),
  vraag: z.string(),
  uiterlijk: z.iso.date(),
  op: z.iso.datetime(),
  team: z.string(),
  vrager: z.string(),
  naam: z.string().nullable().describe('Om wie het gaat, als u het dossier mag zien'),
  planId: z.uuid().nullable().describe('Het plan, als er iets van met u is gedeeld'),
  uitkomst: z.string().nullable(),
  geslotenOp: z.iso.datetime().nullable(),
  doorOns: z.boolean().describe('Door uw organisatie zelf beantwoord'),
})

const agenda = z.array(z.strictObject({ punt: z.string().trim().min(1).max(300) })).max(30)
const stukken = z
  .array(
    z.strictObject({
      stuk: z.enum(['plan', 'verslag', 'meting', 'netwerk']),
      doel: z.string().trim().min(5).max(300),
    }),
  )
  .max(8)
const aanwezig = z
  .array(
    z.strictObject({
      naam: z.string().trim().min(1).max(120),
      organisatie: z.string().trim().max(120),
      aanwezig: z.boolean(),
    }),
  )
  .max(40)
const geplandOp = z.iso.datetime({ offset: true })
export const overlegIn = z.strictObject({ geplandOp, doel: zin(500), agenda, stukken, aanwezig })
export const overlegWijziging = z.strictObject({
  geplandOp: geplandOp.optional(),
  doel: zin(500).optional(),
  agenda: agenda.optional(),
  stukken: stukken.optional(),
  aanwezig: aanwezig.optional(),
  bewonerErbij: z.enum(['gevraagd', 'erbij', 'wil_niet', 'vertegenwoordigd']).optional(),
  status: z.enum(['gepland', 'gehouden', 'vervallen']).optional(),
  verslag: tekst(8000).nullable().optional(),
})
export const overlegUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  als,
  planId: z.uuid(),
  geplandOp: z.iso.datetime(),
  doel: z.string(),
  agenda,
  stukken,
  aanwezig,
  bewonerErbij: z.string(),
  status: z.string(),
  verslag: z.string().nullable(),
  afspraken: z.array(
    z.object({
      id: z.uuid(),
      wat: z.string(),
      wie: z.string(),
      organisatie: z.string().nullable(),
      uiterlijk: z.iso.date(),
      status: z.string(),
    }),
  ),
})

const actie = z.object({
  id: z.uuid(),
  versie: z.int(),
  doelId: z.uuid(),
  wat: z.string(),
  wie: z.string(),
  organisatieId: z.uuid().nullable(),
  organisatie: z.string().nullable(),
  uiterlijk: z.iso.date(),
  status: z.string(),
  resultaat: z.string().nullable(),
  overlegId: z.uuid().nullable(),
  eigen: z.boolean().describe('Voor uw eigen organisatie'),
})
export const planUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  als,
  zaakId: z.uuid().nullable(),
  perspectief: z.string().nullable(),
  regisseur: z.object({ id: z.uuid(), naam: z.string(), ik: z.boolean() }),
  begonnenOp: z.iso.datetime(),
  geslotenOp: z.iso.datetime().nullable(),
  geslotenReden: z.string().nullable(),
  leden: z.array(z.object({ id: z.uuid(), rol: z.string(), betrokken: z.boolean(), naam: z.string() })),
  doelen: z.array(
    z.object({
      id: z.uuid(),
      versie: z.int(),
      leefgebied: z.string(),
      doel: z.string(),
      status: z.string(),
      toelichting: z.string().nullable(),
      clientId: z.uuid(),
      acties: z.array(actie),
    }),
  ),
  losseActies: z.array(actie),
  delingen: z.array(
    z.object({
      id: z.uuid(),
      organisatie: z.string(),
      onderdeel: z.string(),
      doel: z.string(),
      grondslag: z.string(),
      toestemming: z.string(),
      toestemmingOp: z.iso.date().nullable(),
      van: z.iso.datetime(),
      tot: z.iso.datetime(),
      loopt: z.boolean(),
      ingetrokkenOp: z.iso.datetime().nullable(),
      ingetrokkenReden: z.string().nullable(),
    }),
  ),
  overdracht: z
    .object({
      id: z.uuid(),
      naar: z.string(),
      naarId: z.uuid(),
      reden: z.string(),
      gevraagdOp: z.iso.datetime(),
      aanMij: z.boolean(),
    })
    .nullable(),
  escalaties: z.array(
    z.object({
      id: z.uuid(),
      organisatie: z.string(),
      vraag: z.string(),
      uiterlijk: z.iso.date(),
      op: z.iso.datetime(),
      uitkomst: z.string().nullable(),
      geslotenOp: z.iso.datetime().nullable(),
      zelfBeantwoord: z.boolean().describe('Door de gevraagde organisatie zelf'),
    }),
  ),
  overleggen: z.array(
    z.object({ id: z.uuid(), geplandOp: z.iso.datetime(), doel: z.string(), status: z.string() }),
  ),
  afstemmingen: z
    .array(
      z.object({
        id: z.uuid(),
        versie: z.int(),
        clientId: z.uuid(),
        soort: z.enum(AFSTEMMINGEN),
        met: z.string(),
        contact: z.string().nullable(),
        telefoon: z.string().nullable(),
        afspraak: z.string(),
        grondslag: z.string(),
        toestemming: z.string(),
        toestemmingOp: z.iso.date().nullable(),
        volgendeOp: z.iso.date(),
        gestoptOp: z.iso.datetime().nullable(),
        gestoptReden: z.string().nullable(),
      }),
    )
    .describe('Over wie u het dossier hebt, of over uzelf'),
  collegas: z.array(z.object({ id: z.uuid(), naam: z.string() })),
})
export const planregel = z.object({
  id: z.uuid(),
  naam: z.string(),
  regisseur: z.string(),
  vanMij: z.boolean(),
  wachtOpMij: z.boolean(),
  acties: z.int(),
  eerste: z.iso.date().nullable(),
})
