import { doelgroep, eenheidSoort, kenmerk, voorzieningSoort } from '@zicht/regio'
import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { bron, code, deels, geldigIn, idPad, kort, ligging, naam, periodeUit, telefoon } from './contract.ts'
import { maakEenheid, wijzigEenheid } from './eenheid.ts'
import { leesVoorziening, leesVoorzieningen } from './lees-voorziening.ts'
import { maakPlekken, wijzigPlek, zetPlekOm } from './plek.ts'
import { lezen, maken, wijzigen } from './routes-register.ts'
import { maakVoorziening, wijzigVoorziening, zetAdres } from './voorziening.ts'

const label = 'register'
export const gemaakt = (id: string, soort: string) => ({
  status: 201,
  body: { id },
  versie: 1,
  locatie: `/v1/${soort}/${id}`,
})
export const idUit = { 201: z.object({ id: z.uuid() }) }
export const versieUit = { 200: z.object({ versie: z.int() }) }

const voorzieningVelden = {
  naam,
  soort: voorzieningSoort,
  gemeenteCode: z.string().max(20),
  telefoon: telefoon.nullable(),
  adresGeheim: z.boolean(),
  alleenBijGeweld: z.boolean(),
  x: ligging.nullable(),
  y: ligging.nullable(),
  doelgroepen: z.array(doelgroep).min(1, 'Kies ten minste één doelgroep.'),
  versheidMinuten: z.int().min(1).max(100_000),
  crisis: z.boolean(),
  geldig: geldigIn,
  bron,
}
const leeftijd = z.int().min(0).max(120)
const eenheidVelden = {
  naam,
  soort: eenheidSoort,
  kenmerken: z.array(kenmerk),
  geslacht: z.enum(['alle', 'man', 'vrouw']),
  leeftijdVan: leeftijd.nullable(),
  leeftijdTot: leeftijd.nullable(),
  alsGeheel: z.boolean(),
  geldig: geldigIn,
  bron,
}
const gedateerd = { geldig: periodeUit, bron: z.string(), versie: z.int() }

const voorzieningUit = z.object({
  id: z.uuid(),
  code: z.string(),
  naam: z.string(),
  soort: z.string(),
  organisatie: z.object({ id: z.uuid(), naam: z.string() }),
  gemeenteCode: z.string(),
  telefoon: z.string().nullable(),
  adresGeheim: z.boolean(),
  alleenBijGeweld: z.boolean(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  doelgroepen: z.array(z.string()),
  versheidMinuten: z.int().nullable(),
  crisis: z.boolean(),
  ...gedateerd,
  adres: z.object({ adres: z.string(), aanwijzing: z.string().nullable() }).nullable(),
  eenheden: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      naam: z.string(),
      soort: z.string(),
      kenmerken: z.array(z.string()),
      geslacht: z.string(),
      leeftijdVan: z.int().nullable(),
      leeftijdTot: z.int().nullable(),
      alsGeheel: z.boolean(),
      ...gedateerd,
      plekken: z.array(
        z.object({
          id: z.uuid(),
          nummer: z.int(),
          productCode: z.string(),
          crisis: z.boolean(),
          tijdelijk: z.boolean(),
          ...gedateerd,
        }),
      ),
    }),
  ),
  opgaven: z.array(
    z.object({
      id: z.uuid(),
      soort: z.string(),
      waarvan: z.string(),
      van: z.int(),
      tot: z.int(),
      gebruikt: z.boolean(),
      toelichting: z.string().nullable(),
      ...gedateerd,
    }),
  ),
  locatievoorwaarden: z.array(
    z.object({
      id: z.uuid(),
      soort: z.string(),
      prijsCent: z.int(),
      maxPersonen: z.int(),
      contact: z.string(),
      ongeschiktVoor: z.array(z.string()),
      ...gedateerd,
    }),
  ),
  magWijzigen: z.boolean(),
})

export const voorzieningRoutes = [
  route({
    id: 'leesVoorzieningen',
    methode: 'GET',
    pad: '/v1/voorzieningen',
    label,
    samenvatting: 'De voorzieningen van de regio op een dag; nooit een adres',
    recht: lezen,
    soort: 'lezen',
    query: z.strictObject({ op: z.iso.date().optional(), gesloten: z.enum(['ja', 'nee']).default('nee') }),
    antwoorden: {
      200: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            code: z.string(),
            naam: z.string(),
            soort: z.string(),
            organisatieId: z.uuid(),
            organisatie: z.string(),
            gemeenteCode: z.string(),
            gemeente: z.string(),
            telefoon: z.string().nullable(),
            doelgroepen: z.array(z.string()),
            crisis: z.boolean(),
            adresGeheim: z.boolean(),
            geldig: periodeUit,
            plekken: z.int(),
          }),
        ),
      }),
    },
    behandel: async ({ huis, tx, query }) => ({
      body: { items: await leesVoorzieningen(huis, tx, { op: query.op, gesloten: query.gesloten === 'ja' }) },
    }),
  }),
  route({
    id: 'leesVoorziening',
    methode: 'GET',
    pad: '/v1/voorzieningen/:id',
    label,
    samenvatting:
      'Eén voorziening met eenheden, plekken, capaciteitsopgaven en prijzen; het adres alleen voor wie het mag zien',
    recht: lezen,
    soort: 'lezen',
    params: idPad,
    antwoorden: { 200: voorzieningUit },
    behandel: async ({ huis, tx, params }) => {
      const body = await leesVoorziening(huis, tx, params.id)
      return { body, versie: body.versie }
    },
  }),
  route({
    id: 'maakVoorziening',
    methode: 'POST',
    pad: '/v1/voorzieningen',
    label,
    samenvatting: 'Voegt een voorziening toe',
    recht: maken,
    soort: 'maken',
    body: z.strictObject({
      code,
      organisatieId: z.uuid(),
      ...voorzieningVelden,
      telefoon: voorzieningVelden.telefoon.optional(),
      x: voorzieningVelden.x.optional(),
      y: voorzieningVelden.y.optional(),
    }),
    antwoorden: idUit,
    behandel: async ({ huis, tx, body }) => gemaakt(await maakVoorziening(huis, tx, body), 'voorzieningen'),
  }),
  route({
    id: 'wijzigVoorziening',
    methode: 'PATCH',
    pad: '/v1/voorzieningen/:id',
    label,
    samenvatting:
      'Wijzigt een voorziening; sluiten is een einddatum, en kan niet zolang er daarna nog iemand verblijft',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: deels(voorzieningVelden),
    antwoorden: versieUit,
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      const versie = await wijzigVoorziening(huis, tx, params.id, ifMatch, body)
      return { body: { versie }, versie }
    },
  }),
  route({
    id: 'zetAdres',
    methode: 'PUT',
    pad: '/v1/voorzieningen/:id/adres',
    label,
    samenvatting: 'Legt het adres vast; een geheim adres ziet en wijzigt alleen de aanbieder zelf',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: z.strictObject({ adres: naam, aanwijzing: kort.nullable().default(null) }),
    antwoorden: versieUit,
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      const versie = await zetAdres(huis, tx, params.id, ifMatch, body)
      return { body: { versie }, versie }
    },
  }),
  route({
    id: 'maakEenheid',
    methode: 'POST',
    pad: '/v1/voorzieningen/:id/eenheden',
    label,
    samenvatting: 'Voegt een kamer, gang of woning toe aan een voorziening',
    recht: maken,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({
      code,
      ...eenheidVelden,
      leeftijdVan: eenheidVelden.leeftijdVan.optional(),
      leeftijdTot: eenheidVelden.leeftijdTot.optional(),
    }),
    antwoorden: idUit,
    behandel: async ({ huis, tx, params, body }) =>
      gemaakt(await maakEenheid(huis, tx, params.id, body), 'eenheden'),
  }),
  route({
    id: 'wijzigEenheid',
    methode: 'PATCH',
    pad: '/v1/eenheden/:id',
    label,
    samenvatting: 'Wijzigt een eenheid',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: deels(eenheidVelden),
    antwoorden: versieUit,
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      const versie = await wijzigEenheid(huis, tx, params.id, ifMatch, body)
      return { body: { versie }, versie }
    },
  }),
  route({
    id: 'maakPlekken',
    methode: 'POST',
    pad: '/v1/eenheden/:id/plekken',
    label,
    samenvatting: 'Voegt plekken toe aan een eenheid',
    recht: maken,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({
      aantal: z.int().min(1).max(200),
      vanafNummer: z.int().min(1).max(9999).optional(),
      productCode: z.string().max(60),
      crisis: z.boolean(),
      geldig: geldigIn,
      bron,
    }),
    antwoorden: { 201: z.object({ plekken: z.array(z.uuid()) }) },
    behandel: async ({ huis, tx, params, body }) => ({
      status: 201,
      body: { plekken: await maakPlekken(huis, tx, params.id, body) },
    }),
  }),
  route({
    id: 'wijzigPlek',
    methode: 'PATCH',
    pad: '/v1/plekken/:id',
    label,
    samenvatting:
      'Wijzigt de geldigheid of de bron van een plek; sluiten kan niet zolang er daarna nog iemand verblijft',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: deels({ geldig: geldigIn, bron }),
    antwoorden: versieUit,
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      const versie = await wijzigPlek(huis, tx, params.id, ifMatch, body)
      return { body: { versie }, versie }
    },
  }),
  route({
    id: 'zetPlekOm',
    methode: 'POST',
    pad: '/v1/plekken/:id/omzetting',
    label,
    samenvatting: 'Vanaf een dag is hetzelfde bed voor een ander product of doel',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: z.strictObject({ vanaf: z.iso.date(), productCode: z.string().max(60), crisis: z.boolean(), bron }),
    antwoorden: idUit,
    behandel: async ({ huis, tx, params, body, ifMatch }) =>
      gemaakt(await zetPlekOm(huis, tx, params.id, ifMatch, body), 'plekken'),
  }),
]
