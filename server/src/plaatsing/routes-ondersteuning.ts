import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { kort, ondersteuningUit, params, redenTekst } from './contract.ts'
import { haalPlaatsing } from './haal.ts'
import { herbeoordeelVerblijf } from './herbeoordeel-verblijf.ts'
import { ondersteuningVan, vraagAnderBesluit, wijzigUren } from './ondersteuning.ts'

const label = 'plaatsing'
const gemaakt = z.object({ id: z.uuid() })
const uren = z.number().min(0).max(168, 'Een week heeft 168 uur.')
const ondersteunen = { object: 'plaatsing', actie: 'ondersteunen', doel: 'van_rol' } as const

/** Support within the decision, and looking at a long stay again. */
export const ondersteuningRoutes = [
  route({
    id: 'leesOndersteuning',
    methode: 'GET',
    pad: '/v1/plaatsingen/:id/ondersteuning',
    label,
    samenvatting: 'De uren ondersteuning van dit verblijf, wat het besluit geeft, en hoe het veranderde',
    recht: ondersteunen,
    soort: 'lezen',
    params,
    antwoorden: { 200: ondersteuningUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      await haalPlaatsing(huis, tx, id, 'ondersteunen')
      const uit = await ondersteuningVan(huis, tx, id)
      return { body: uit, versie: uit.versie }
    },
  }),
  route({
    id: 'wijzigOndersteuning',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/ondersteuning',
    label,
    samenvatting: 'Meer of minder uren ondersteuning per week, binnen het besluit dat er is',
    beschrijving:
      'Binnen de bandbreedte van het besluit is geen nieuw besluit nodig. Daarbuiten is het antwoord 409 buiten_bandbreedte, met wat wel kan (Wmo 2015, art. 2.3.9 en 2.3.10).',
    recht: ondersteunen,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ uren, vanaf: z.iso.date(), reden: kort }),
    antwoorden: { 200: gemaakt.extend({ versie: z.int() }) },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await wijzigUren(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'vraagAnderBesluit',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/besluitvragen',
    label,
    samenvatting:
      'Vraagt de toegang om opnieuw te kijken, als er meer of minder nodig is dan het besluit geeft',
    recht: ondersteunen,
    soort: 'maken',
    params,
    body: z.strictObject({ uren, reden: redenTekst }),
    antwoorden: { 201: gemaakt },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await vraagAnderBesluit(huis, tx, id, body),
    }),
  }),
  route({
    id: 'herbeoordeelVerblijf',
    methode: 'POST',
    pad: '/v1/plaatsingen/:id/herbeoordelingen',
    label,
    samenvatting: 'De uitkomst van samen opnieuw kijken naar een lang verblijf; het verblijf gaat door',
    beschrijving:
      'De uitkomst is een code van de regio. Er is altijd een volgende keer, en geen uitkomst beëindigt een verblijf (Wmo 2015, art. 2.3.9).',
    recht: { object: 'plaatsing', actie: 'herbeoordelen', doel: 'van_rol' },
    soort: 'maken',
    params,
    body: z.strictObject({
      termijnId: z.uuid(),
      uitkomst: z.string().min(1, 'Kies een uitkomst.').max(60),
      toelichting: redenTekst,
      volgendeOp: z.iso.date().nullable().default(null),
    }),
    antwoorden: { 201: gemaakt.extend({ volgendeOp: z.iso.date() }) },
    behandel: async ({ huis, tx, params: { id }, body }) => ({
      status: 201,
      body: await herbeoordeelVerblijf(huis, tx, id, body),
    }),
  }),
]
