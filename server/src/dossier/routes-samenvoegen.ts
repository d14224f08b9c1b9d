import { isBsn } from '@zicht/kern'
import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { openClient } from './open-client.ts'
import { haalUitElkaar, leesSamenvoegingen, samenvoegvraag, splitsvraag, voegSamen } from './samenvoegen.ts'
import { zetBsn } from './zet-bsn.ts'

const params = z.strictObject({ id: z.uuid() })
const label = 'dossier'
const recht = { object: 'client', actie: 'samenvoegen', doel: 'toegang' } as const

export const samenvoegRoutes = [
  route({
    id: 'voegClientenSamen',
    methode: 'POST',
    pad: '/v1/clienten/:id/samenvoegingen',
    label,
    samenvatting:
      'Maakt van twee dossiers over dezelfde persoon één; de toestand van daarvoor blijft bewaard',
    recht,
    soort: 'maken',
    params,
    body: samenvoegvraag,
    antwoorden: { 201: z.object({ id: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await voegSamen(huis, tx, id, body),
      locatie: `/v1/clienten/${id}`,
    }),
  }),
  route({
    id: 'leesSamenvoegingen',
    methode: 'GET',
    pad: '/v1/clienten/:id/samenvoegingen',
    label,
    samenvatting: 'Welke dossiers in dit dossier zijn opgegaan, door wie en waarom',
    recht,
    soort: 'lezen',
    params,
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            vervallenId: z.uuid(),
            reden: z.string(),
            door: z.string(),
            op: z.iso.datetime(),
            ongedaanOp: z.iso.datetime().nullable(),
            ongedaanReden: z.string().nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      await openClient(huis, tx, id, 'lezen')
      return { body: { items: await leesSamenvoegingen(tx, id) } }
    },
  }),
  route({
    id: 'splitsClienten',
    methode: 'POST',
    pad: '/v1/samenvoegingen/:id/splitsing',
    label,
    samenvatting: 'Haalt samengevoegde dossiers weer uit elkaar; elk krijgt terug wat het had',
    recht,
    soort: 'maken',
    params,
    body: splitsvraag,
    antwoorden: { 200: z.object({ behoudenId: z.uuid(), vervallenId: z.uuid() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      body: await haalUitElkaar(huis, tx, id, body.reden),
    }),
  }),
  route({
    id: 'zetBsn',
    methode: 'POST',
    pad: '/v1/clienten/:id/bsn',
    label,
    samenvatting:
      'Legt het BSN vast nadat het is gecontroleerd; een nummer van iemand anders wordt geweigerd',
    recht: { object: 'bsn', actie: 'wijzigen', doel: 'toegang' },
    soort: 'maken',
    params,
    body: z.strictObject({
      bsn: z.string().refine(isBsn, {
        error: 'Dit is geen geldig BSN: negen cijfers die samen kloppen.',
        params: { code: 'bsn_negen' },
      }),
      geverifieerdOp: z.iso.date().nullable().default(null),
    }),
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      await zetBsn(huis, tx, id, body.bsn, body.geverifieerdOp)
      return { status: 204 }
    },
  }),
]
