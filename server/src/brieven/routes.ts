import { briefsoorten } from '@zicht/regio'
import { z } from 'zod'
import { type Route, route } from '../platform/http/index.ts'
import { eisLopend, openZaak } from '../toegang/index.ts'
import { biedAanvraagAan } from './bied-aanvraag-aan.ts'
import { gegevensOntvangst } from './gegevens-van.ts'
import { maakBrief } from './maak-brief.ts'
import { brievenVan, openBrief, pdfVan } from './open-brief.ts'
import { KANALEN, verzendBrief, verzendingIn } from './verzend-brief.ts'
import { datumInWoorden } from './woorden.ts'

const params = z.strictObject({ id: z.uuid() })
const label = 'Brieven'
const lezen = { object: 'zaak', actie: 'lezen', doel: 'van_rol' } as const
const wijzigen = { object: 'zaak', actie: 'wijzigen', doel: 'toegang' } as const

/** Letters that are written by themselves; the others follow from a step (a decision, an objection, a transfer). */
const los = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('ontvangstbevestiging') }),
  z.strictObject({ soort: z.literal('aanvraag_aangeboden') }),
  z.strictObject({
    soort: z.literal('informatieverzoek'),
    gevraagd: z.string().trim().min(5).max(2000).describe('Wat ontbreekt, in gewone woorden'),
    uiterlijk: z.iso.date().describe('De dag waarop het er moet zijn'),
  }),
  z.strictObject({
    soort: z.literal('wachtlijst'),
    product: z.string().trim().min(2).max(200).describe('Waarvoor iemand wacht'),
    sinds: z.iso.date().describe('Sinds wanneer'),
    overbrugging: z.string().trim().max(2000).default('').describe('Hulp in de tussentijd'),
    contact: z.string().trim().max(200).default('').describe('De contactpersoon'),
  }),
])

const beeld = z.object({
  id: z.uuid(),
  soort: z.enum(briefsoorten),
  onderwerp: z.string(),
  gemaaktOp: z.iso.datetime(),
  gemaaktDoor: z.string().nullable(),
  verzondenOp: z.iso.date().nullable(),
  kanaal: z.enum(KANALEN).nullable(),
  overSoort: z.string().nullable().describe('Waar de brief bij hoort'),
  overId: z.uuid().nullable(),
  vervallenReden: z.string().nullable(),
})

export const routes: readonly Route[] = [
  route({
    id: 'leesBrieven',
    methode: 'GET',
    pad: '/v1/zaken/:id/brieven',
    label,
    samenvatting: 'De brieven in dit dossier, nieuwste eerst',
    recht: lezen,
    soort: 'lezen',
    params,
    antwoorden: { 200: z.object({ items: z.array(beeld) }) },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openZaak(huis, tx, id, 'lezen')
      return { body: { items: await brievenVan(tx, id) } }
    },
  }),
  route({
    id: 'maakBrief',
    methode: 'POST',
    pad: '/v1/zaken/:id/brieven',
    label,
    samenvatting:
      'Maakt een brief: ontvangstbevestiging, aanbod van de aanvraag, vraag om gegevens of bericht van de wachtlijst',
    beschrijving:
      'De aanvraag aanbieden kan als de zes weken van het onderzoek voorbij zijn en er geen aanvraag loopt, één keer per onderzoek (Wmo 2015, art. 2.3.2 lid 9); anders is het antwoord 409 met de reden.',
    recht: wijzigen,
    soort: 'maken',
    params,
    body: los,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      const zaak = await openZaak(huis, tx, id, 'wijzigen')
      eisLopend(zaak)
      if (body.soort === 'aanvraag_aangeboden') {
        const aanbod = await biedAanvraagAan(huis, tx, zaak)
        return { status: 201, body: { id: aanbod }, locatie: `/v1/brieven/${aanbod}/pdf` }
      }
      const gegevens =
        body.soort === 'ontvangstbevestiging'
          ? await gegevensOntvangst(huis, tx, zaak)
          : body.soort === 'informatieverzoek'
            ? { ...body, uiterlijk: datumInWoorden(body.uiterlijk) }
            : { ...body, besluitOp: datumInWoorden(body.sinds) }
      const briefId = await maakBrief(huis, tx, zaak, { soort: body.soort, gegevens })
      return { status: 201, body: { id: briefId }, locatie: `/v1/brieven/${briefId}/pdf` }
    },
  }),
  route({
    id: 'leesBriefPdf',
    methode: 'GET',
    pad: '/v1/brieven/:id/pdf',
    label,
    samenvatting: 'De brief als toegankelijke PDF (PDF/UA-1), zoals hij is bewaard',
    recht: lezen,
    soort: 'lezen',
    params,
    inhoudstype: 'application/pdf',
    antwoorden: { 200: z.instanceof(Uint8Array) },
    behandel: async ({ huis, tx, params: { id } }) => {
      const brief = await openBrief(huis, tx, id, 'lezen')
      return { body: await pdfVan(tx, id), bestandsnaam: `${brief.soort}-${id.slice(-6)}.pdf` }
    },
  }),
  route({
    id: 'verzendBrief',
    methode: 'POST',
    pad: '/v1/brieven/:id/verzending',
    label,
    samenvatting: 'Legt vast dat een brief is verzonden of meegegeven; daarna verandert hij niet meer',
    recht: wijzigen,
    soort: 'maken',
    params,
    body: verzendingIn,
    antwoorden: { 200: z.object({ op: z.iso.date() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      body: { op: await verzendBrief(huis, tx, id, body) },
    }),
  }),
]
