import { nietGevonden } from '@zicht/kern'
import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { doelVan, eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister } from '../register/index.ts'
import { kort, params, plaatsingUit, redenTekst, signaalUit, verblijfUit } from './contract.ts'
import { haalPlaatsing } from './haal.ts'
import { verblijfMetId, verblijvenVanAanbieder, verblijvenVanTeam, versiesVan } from './leesmodel.ts'
import { leesSignalen } from './signalen.ts'
import { sluitKlok } from './sluit-klok.ts'
import { geefTaakTerug, neemTaakAan, rondTaakAf } from './taken.ts'
import { toonPlaatsing, toonVerblijf } from './toon.ts'
import { toonVersies, versieUit } from './versies.ts'
import { verleng } from './verleng.ts'

const lezen = { object: 'plaatsing', actie: 'lezen', doel: 'van_rol' } as const
const taak = { object: 'taak', actie: 'wijzigen', doel: 'van_rol' } as const
const gewijzigd = z.object({ id: z.uuid(), versie: z.int() })

export const plaatsingRoutes = [
  route({
    id: 'leesPlaatsingen',
    methode: 'GET',
    pad: '/v1/plaatsingen',
    label: 'plaatsing',
    samenvatting: 'Wie er nu verblijft: bij uw eigen organisatie, of na een crisis van uw team',
    recht: lezen,
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(verblijfUit) }) },
    behandel: async ({ huis, tx }) => {
      const team = doelVan(tx.wie.rol) === 'crisis'
      await eisRecht(huis, tx, {
        actie: 'lezen',
        object: 'plaatsing',
        objectId: null,
        doel: doelVan(tx.wie.rol),
        relaties: [team ? 'crisis' : 'plaatsing'],
      })
      const organisatieId = tx.wie.organisatieId as string
      const rijen = team
        ? await verblijvenVanTeam(tx, organisatieId)
        : await verblijvenVanAanbieder(tx, organisatieId)
      const register = await leesRegister(huis, tx)
      return { body: { items: rijen.map((r) => toonVerblijf(huis, tx, register, r)) } }
    },
  }),
  route({
    id: 'leesPlaatsing',
    methode: 'GET',
    pad: '/v1/plaatsingen/:id',
    label: 'plaatsing',
    samenvatting: 'Eén verblijf, in de veldset die bij uw relatie hoort',
    recht: lezen,
    soort: 'lezen',
    params,
    antwoorden: { 200: plaatsingUit },
    behandel: async ({ huis, tx, params: { id } }) => {
      const { rij, veldset } = await haalPlaatsing(huis, tx, id, 'lezen')
      const regel = await verblijfMetId(tx, id)
      if (!regel) throw nietGevonden()
      const register = await leesRegister(huis, tx)
      return { body: await toonPlaatsing(huis, tx, register, regel, rij, veldset), versie: rij.versie }
    },
  }),
  route({
    id: 'leesPlaatsingVersies',
    methode: 'GET',
    pad: '/v1/plaatsingen/:id/versies',
    label: 'plaatsing',
    samenvatting: 'Wat wij wanneer wisten van dit verblijf, en wie het wijzigde',
    recht: lezen,
    soort: 'lezen',
    params,
    antwoorden: { 200: z.object({ items: z.array(versieUit) }) },
    behandel: async ({ huis, tx, params: { id } }) => {
      await haalPlaatsing(huis, tx, id, 'lezen')
      return { body: { items: toonVersies(await versiesVan(tx, id)) } }
    },
  }),
  route({
    id: 'leesSignalen',
    methode: 'GET',
    pad: '/v1/signalen',
    label: 'signaal',
    samenvatting: 'Wat vandaag uw aandacht vraagt: te laat, vandaag, binnenkort',
    recht: { object: 'taak', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    antwoorden: { 200: z.object({ items: z.array(signaalUit) }) },
    behandel: async ({ huis, tx }) => {
      await eisRecht(huis, tx, {
        actie: 'lezen',
        object: 'taak',
        objectId: null,
        doel: doelVan(tx.wie.rol),
        relaties: ['team', 'plaatsing', 'eigen_organisatie'],
      })
      return { body: { items: await leesSignalen(huis, tx) } }
    },
  }),
  route({
    id: 'aanvaardTaak',
    methode: 'POST',
    pad: '/v1/taken/:id/aanvaarding',
    label: 'taak',
    samenvatting: 'Neemt een taak over, op naam',
    recht: taak,
    soort: 'wijzigen',
    params,
    body: z.strictObject({}),
    antwoorden: { 200: gewijzigd },
    behandel: async ({ huis, tx, params: { id }, ifMatch }) => ({
      body: await neemTaakAan(huis, tx, id, ifMatch),
    }),
  }),
  route({
    id: 'geefTaakTerug',
    methode: 'POST',
    pad: '/v1/taken/:id/teruggave',
    label: 'taak',
    samenvatting: 'Geeft een taak terug met een reden; zij is dan weer open voor een ander',
    recht: taak,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ reden: kort }),
    antwoorden: { 200: gewijzigd },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await geefTaakTerug(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'rondTaakAf',
    methode: 'POST',
    pad: '/v1/taken/:id/afronding',
    label: 'taak',
    samenvatting: 'Rondt een taak af, met wat er is gedaan',
    recht: taak,
    soort: 'wijzigen',
    params,
    body: z.strictObject({ afronding: kort }),
    antwoorden: { 200: gewijzigd },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await rondTaakAf(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'verlengTermijn',
    methode: 'POST',
    pad: '/v1/termijnen/:id/verlenging',
    label: 'termijn',
    samenvatting: 'Verlengt een termijn, met een reden en binnen wat het arrangement toelaat',
    recht: { object: 'termijn', actie: 'verlengen', doel: 'van_rol' },
    soort: 'wijzigen',
    params,
    body: z.strictObject({ dagen: z.int().min(1, 'Kies een of meer dagen.').max(366), reden: redenTekst }),
    antwoorden: { 200: gewijzigd },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await verleng(huis, tx, id, ifMatch, body),
    }),
  }),
  route({
    id: 'sluitTermijn',
    methode: 'POST',
    pad: '/v1/termijnen/:id/sluiting',
    label: 'termijn',
    samenvatting: 'Sluit een termijn af met de uitkomst; het verblijf gaat door',
    recht: { object: 'termijn', actie: 'wijzigen', doel: 'van_rol' },
    soort: 'wijzigen',
    params,
    body: z.strictObject({ reden: redenTekst }),
    antwoorden: { 200: gewijzigd },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => ({
      body: await sluitKlok(huis, tx, id, ifMatch, body),
    }),
  }),
]
