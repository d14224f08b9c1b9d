import { isBsn } from '@zicht/kern'
import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { doelVan, eisRecht, relatiesMet } from '../platform/toegangsrecht/index.ts'
import { weergavenaam } from './client.ts'
import { clientkaart, maakClientkaart } from './clientkaart.ts'
import { leesInzage, leesWoonloopbaan, zoekClienten, zoekDubbelen } from './leesmodel.ts'
import {
  beoordeelNoodtoegang,
  leesNoodtoegangen,
  NOODREDENEN,
  noodoordeel,
  noodvraag,
  vraagNoodtoegang,
} from './noodtoegang.ts'
import { openClient } from './open-client.ts'
import { leesBsn } from './opslag.ts'
import { clientwijziging, wijzigClient } from './wijzig-client.ts'

const params = z.strictObject({ id: z.uuid() })
const label = 'dossier'
const MAX = 50

export const routes = [
  route({
    id: 'zoekClienten',
    methode: 'POST',
    pad: '/v1/clienten/_zoek',
    label,
    samenvatting: 'Zoekt mensen van wie u het dossier mag openen',
    beschrijving:
      'Een POST, zodat een naam of BSN nooit in een adres staat. Vindt alleen mensen met wie uw organisatie vandaag een relatie heeft.',
    recht: { object: 'client', actie: 'zoeken', doel: 'van_rol' },
    soort: 'lezen',
    body: z
      .strictObject({
        naam: z.string().trim().min(2).max(120).optional(),
        geboortedatum: z.iso.date().optional(),
        bsn: z
          .string()
          .refine(isBsn, { error: 'dit is geen geldig BSN', params: { code: 'geen_bsn' } })
          .optional(),
      })
      .refine((v) => v.naam !== undefined || v.geboortedatum !== undefined || v.bsn !== undefined, {
        path: ['naam'],
        message: 'Geef een naam, een geboortedatum of een BSN.',
        params: { code: 'waarop_zoeken' },
      }),
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            naam: z.string(),
            geboortedatum: z.iso.date().nullable(),
            geboortedatumGeschat: z.boolean(),
            geslacht: z.string().nullable(),
            verblijft: z.boolean(),
          }),
        ),
        meer: z.boolean(),
      }),
    },
    behandel: async ({ huis, tx, body }) => {
      await eisRecht(huis, tx, {
        actie: 'zoeken',
        object: 'client',
        objectId: null,
        doel: doelVan(tx.wie.rol),
        relaties: [],
      })
      const rijen = await zoekClienten(tx, body, MAX + 1)
      return {
        body: {
          items: rijen.slice(0, MAX).map((r) => ({ ...r, naam: weergavenaam(r) })),
          meer: rijen.length > MAX,
        },
      }
    },
  }),
  route({
    id: 'leesClient',
    methode: 'GET',
    pad: '/v1/clienten/:id',
    label,
    samenvatting: 'De kaart van één persoon, in de veldset die bij uw relatie hoort',
    recht: { object: 'client', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params,
    antwoorden: { 200: clientkaart },
    behandel: async ({ huis, tx, params: { id } }) => {
      const { client, veldset } = await openClient(huis, tx, id, 'lezen')
      return { body: await maakClientkaart(huis, tx, client, veldset), versie: client.versie }
    },
  }),
  route({
    id: 'wijzigClient',
    methode: 'PATCH',
    pad: '/v1/clienten/:id',
    label,
    samenvatting: 'Verbetert wat wij van iemand weten; de vorige versie blijft bewaard',
    recht: { object: 'client', actie: 'wijzigen', doel: 'van_rol' },
    soort: 'wijzigen',
    params,
    body: clientwijziging,
    antwoorden: { 200: clientkaart },
    behandel: async ({ huis, tx, params: { id }, body, ifMatch }) => {
      const client = await wijzigClient(huis, tx, id, ifMatch, body)
      const { veldset } = await openClient(huis, tx, id, 'lezen')
      return { body: await maakClientkaart(huis, tx, client, veldset), versie: client.versie }
    },
  }),
  route({
    id: 'leesBsn',
    methode: 'POST',
    pad: '/v1/clienten/:id/bsn-inzage',
    label,
    samenvatting: 'Toont het hele BSN; dat is een eigen regel in het logboek',
    recht: { object: 'bsn', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params,
    antwoorden: { 200: z.object({ bsn: z.string().nullable() }) },
    behandel: async ({ huis, tx, params: { id } }) => {
      await eisRecht(huis, tx, {
        actie: 'lezen',
        object: 'bsn',
        objectId: id,
        clientId: id,
        doel: doelVan(tx.wie.rol),
        relaties: await relatiesMet(tx, id),
      })
      return { body: { bsn: await leesBsn(tx, id) } }
    },
  }),
  route({
    id: 'leesWoonloopbaan',
    methode: 'GET',
    pad: '/v1/clienten/:id/woonloopbaan',
    label,
    samenvatting: 'Waar iemand verbleef, nieuwste eerst: verblijven en crisismeldingen op één tijdlijn',
    recht: { object: 'client', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params,
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            soort: z.enum(['verblijf', 'crisismelding']),
            van: z.iso.datetime(),
            tot: z.iso.datetime().nullable(),
            status: z.string(),
            product: z.string().nullable(),
            voorziening: z.string().nullable(),
            aanbieder: z.string().nullable(),
            gemeente: z.string().nullable(),
            arrangement: z.string().nullable(),
            vorigeVoorziening: z.string().nullable(),
            reden: z.string().nullable(),
            bestemming: z.string().nullable(),
            adresGeheim: z.boolean(),
            vorige: z.uuid().nullable(),
          }),
        ),
        dubbelen: z.array(
          z.object({ id: z.uuid(), waarom: z.array(z.enum(['naam', 'geboortedatum', 'adres'])) }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      const { veldset } = await openClient(huis, tx, id, 'lezen')
      const dubbelen =
        veldset === 'zelf' || veldset === 'gesloten' || veldset === 'nood' ? [] : await zoekDubbelen(tx, id)
      const items = await leesWoonloopbaan(tx, id)
      // in an emergency it matters where someone is, not where someone was
      const toon = veldset === 'nood' ? items.filter((i) => i.soort === 'verblijf' && i.tot === null) : items
      return { body: { items: toon, dubbelen } }
    },
  }),
  route({
    id: 'leesInzage',
    methode: 'GET',
    pad: '/v1/clienten/:id/inzage',
    label,
    samenvatting: 'Wie dit dossier opende, per dag, met doel en noodtoegang',
    beschrijving: 'Voor de persoon zelf en voor de privacyfunctionaris.',
    recht: { object: 'logboek', actie: 'lezen', doel: 'van_rol' },
    soort: 'lezen',
    params,
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            dag: z.iso.date(),
            wie: z.string(),
            organisatie: z.string().nullable(),
            rol: z.string(),
            doel: z.string(),
            aantal: z.int(),
            nood: z.boolean(),
            geweigerd: z.int(),
            laatste: z.iso.datetime(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, params: { id } }) => {
      const relaties = tx.wie.clientzelf === id ? (['zelf'] as const) : []
      await eisRecht(huis, tx, {
        actie: 'lezen',
        object: 'logboek',
        objectId: id,
        clientId: id,
        doel: doelVan(tx.wie.rol),
        relaties,
      })
      return { body: { items: await leesInzage(tx, id, huis.regio.tijdzone) } }
    },
  }),
  route({
    id: 'vraagNoodtoegang',
    methode: 'POST',
    pad: '/v1/noodtoegangen',
    label,
    samenvatting: 'Noodtoegang tot het dossier van één persoon, met reden; wordt altijd beoordeeld',
    recht: { object: 'noodtoegang', actie: 'maken', doel: 'crisis' },
    soort: 'maken',
    body: noodvraag,
    antwoorden: { 201: z.object({ id: z.uuid(), clientId: z.uuid(), tot: z.iso.datetime() }) },
    behandel: async ({ huis, tx, body }) => {
      const uit = await vraagNoodtoegang(huis, tx, body)
      return { status: 201, body: uit, locatie: `/v1/clienten/${uit.clientId}` }
    },
  }),
  route({
    id: 'leesNoodtoegangen',
    methode: 'GET',
    pad: '/v1/noodtoegangen',
    label,
    samenvatting: 'Alle noodtoegang in de regio, onbeoordeelde eerst',
    recht: { object: 'noodtoegang', actie: 'lezen', doel: 'privacy' },
    soort: 'lezen',
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            clientId: z.uuid(),
            wie: z.string(),
            redenCode: z.enum(NOODREDENEN),
            reden: z.string(),
            van: z.iso.datetime(),
            tot: z.iso.datetime(),
            oordeel: z.string().nullable(),
            toelichting: z.string().nullable(),
            beoordeeldOp: z.iso.datetime().nullable(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx }) => ({ body: { items: await leesNoodtoegangen(huis, tx) } }),
  }),
  route({
    id: 'beoordeelNoodtoegang',
    methode: 'POST',
    pad: '/v1/noodtoegangen/:id/beoordeling',
    label,
    samenvatting: 'Sluit de beoordeling van een noodtoegang, door iemand anders dan wie keek',
    recht: { object: 'noodtoegang', actie: 'beoordelen', doel: 'privacy' },
    soort: 'maken',
    params,
    body: noodoordeel,
    antwoorden: { 204: z.undefined() },
    behandel: async ({ huis, tx, params: { id }, body }) => {
      await beoordeelNoodtoegang(huis, tx, id, body)
      return { status: 204 }
    },
  }),
]
