import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { openZaak } from '../toegang/index.ts'
import { ID } from './contract.ts'
import {
  agendaVan,
  geefMening,
  ingetrokkenPunten,
  legAdviesVast,
  openOverleg,
  overlegLijst,
  planOverleg,
  sluitOverleg,
  zetOpAgenda,
} from './overleg.ts'

const label = 'Expertise-overleg'
const zoeken = { object: 'overleg', actie: 'zoeken', doel: 'van_rol' } as const
const lezen = { object: 'overleg', actie: 'lezen', doel: 'van_rol' } as const
const wijzigen = { object: 'overleg', actie: 'wijzigen', doel: 'toegang' } as const
const meedoen = { object: 'overleg', actie: 'wijzigen', doel: 'van_rol' } as const
const tekst = (min: number, max = 2000) => z.string().trim().min(min).max(max)
const ADVIEZEN = z.enum(['toekennen', 'weigeren', 'anders', 'aanhouden'])
const STANDPUNTEN = z.enum(['eens', 'oneens', 'onthouden'])
const STATUS = z.enum(['gepland', 'gehouden', 'afgelast'])

const overlegUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  op: z.iso.datetime(),
  plaats: z.string(),
  status: STATUS,
  punten: z.int(),
  deelnemers: z.array(z.string()).describe('Namen van de organisaties die meedenken'),
})
const puntUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  overlegId: z.uuid(),
  zaakId: z.uuid().nullable().describe('Alleen voor het team van de toegang'),
  volgorde: z.int(),
  doel: z.string(),
  vraag: z.string(),
  adviesset: z.record(z.string(), z.string()).describe('Wat deelnemers van deze persoon zien'),
  advies: ADVIEZEN.nullable(),
  adviestekst: z.string().nullable(),
  geadviseerdOp: z.iso.datetime().nullable(),
  ingetrokkenOp: z.iso.datetime().nullable(),
  ingetrokkenReden: z.string().nullable(),
  meningen: z.array(z.object({ organisatie: z.string(), standpunt: STANDPUNTEN, toelichting: z.string() })),
})

export const overlegRoutes: readonly Route[] = [
  route({
    id: 'leesOverleggen',
    methode: 'GET',
    pad: '/v1/expertiseoverleggen',
    label,
    samenvatting: 'De overleggen van uw team, of waaraan uw organisatie meedoet',
    recht: zoeken,
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(overlegUit) }) },
    behandel: async ({ huis, tx }) => ({ body: { items: await overlegLijst(huis, tx) } }),
  }),
  route({
    id: 'planOverleg',
    methode: 'POST',
    pad: '/v1/expertiseoverleggen',
    label,
    samenvatting: 'Plant een overleg met de organisaties die meedenken',
    recht: { object: 'overleg', actie: 'maken', doel: 'toegang' },
    soort: 'maken',
    body: z.strictObject({
      op: z.iso.datetime().describe('Wanneer'),
      plaats: tekst(0, 200).default('').describe('Waar'),
      deelnemers: z.array(z.uuid()).min(1).max(20).describe('Organisaties die meedenken'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, body }) => {
      const id = await planOverleg(huis, tx, body)
      return { status: 201, body: { id }, locatie: `/v1/expertiseoverleggen/${id}` }
    },
  }),
  route({
    id: 'leesOverleg',
    methode: 'GET',
    pad: '/v1/expertiseoverleggen/:id',
    label,
    samenvatting:
      'Een overleg met zijn agenda; deelnemers zien alleen de adviesset, en alleen tot het overleg is geweest',
    recht: lezen,
    soort: 'lezen',
    params: ID,
    antwoorden: {
      200: overlegUit.extend({
        agenda: z.array(puntUit),
        ingetrokken: z
          .array(z.object({ volgorde: z.int(), op: z.iso.datetime() }))
          .describe('Nummers van punten die zijn ingetrokken'),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      const overleg = await openOverleg(huis, tx, id, 'lezen')
      const agenda = await agendaVan(tx, { overlegId: id })
      return {
        body: { ...overleg, agenda, ingetrokken: await ingetrokkenPunten(tx, id) },
        versie: overleg.versie,
      }
    },
  }),
  route({
    id: 'leesAdviezen',
    methode: 'GET',
    pad: '/v1/zaken/:id/adviezen',
    label,
    samenvatting: 'Wat het overleg over dit dossier adviseerde, met wie het anders zag',
    recht: { object: 'zaak', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params: ID,
    antwoorden: { 200: z.object({ items: z.array(puntUit) }) },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openZaak(huis, tx, id, 'lezen')
      return { body: { items: await agendaVan(tx, { zaakId: id }) } }
    },
  }),
  route({
    id: 'zetOpAgenda',
    methode: 'POST',
    pad: '/v1/expertiseoverleggen/:id/punten',
    label,
    samenvatting: 'Zet een dossier op de agenda, met de vraag en wat deelnemers ervan zien',
    recht: wijzigen,
    soort: 'maken',
    params: ID,
    body: z.strictObject({
      zaakId: z.uuid(),
      doel: tekst(5, 500).describe('Waarvoor het overleg dit mag zien'),
      vraag: tekst(5).describe('De vraag aan het overleg'),
      adviesset: z
        .record(z.string().max(60), tekst(1, 1000))
        .describe('Wat deelnemers zien: niet meer dan voor het advies nodig is'),
    }),
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: { id: await zetOpAgenda(huis, tx, id, body) },
    }),
  }),
  route({
    id: 'geefMening',
    methode: 'POST',
    pad: '/v1/overlegpunten/:id/meningen',
    label,
    samenvatting: 'Wat uw organisatie ervan vindt; een andere mening blijft zichtbaar naast het advies',
    recht: meedoen,
    soort: 'maken',
    params: ID,
    body: z.strictObject({ standpunt: STANDPUNTEN, toelichting: tekst(5, 1000) }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      await geefMening(huis, tx, id, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'legAdviesVast',
    methode: 'POST',
    pad: '/v1/overlegpunten/:id/advies',
    label,
    samenvatting: 'Legt het advies vast; het bindt niet: wie het mandaat heeft, besluit',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({ advies: ADVIEZEN, tekst: tekst(5) }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await legAdviesVast(huis, tx, id, ifMatch, body)
      return { status: 204 }
    },
  }),
  route({
    id: 'sluitOverleg',
    methode: 'POST',
    pad: '/v1/expertiseoverleggen/:id/afsluiting',
    label,
    samenvatting:
      'Het overleg is geweest of gaat niet door; deelnemers zien daarna niets meer van de mensen erop',
    recht: wijzigen,
    soort: 'wijzigen',
    params: ID,
    body: z.strictObject({ status: STATUS.exclude(['gepland']) }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      await sluitOverleg(huis, tx, id, ifMatch, body.status)
      return { status: 204 }
    },
  }),
]
