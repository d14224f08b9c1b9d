import { z } from 'zod'
import { route } from '../platform/http/index.ts'
import { aantal, bron, deels, geldigIn, idPad, kort, naam } from './contract.ts'
import { maakVoorwaarde, wijzigVoorwaarde } from './locatievoorwaarde.ts'
import { maakOpgave, wijzigOpgave } from './opgave.ts'
import { maken, wijzigen } from './routes-register.ts'
import { gemaakt, idUit, versieUit } from './routes-voorziening.ts'

const label = 'register'
const opgaveVelden = {
  van: aantal,
  tot: aantal,
  geldig: geldigIn,
  gebruikt: z.boolean(),
  toelichting: kort,
  bron,
}
const voorwaardeVelden = {
  soort: z.enum(['hotel', 'bed_and_breakfast', 'vakantiewoning']),
  prijsCent: z.int().min(0).max(10_000_000),
  maxPersonen: z.int().min(1).max(1000),
  contact: naam,
  ongeschiktVoor: z.array(naam),
  geldig: geldigIn,
  bron,
}

/** What sources say of a facility's capacity, and what a private location costs. */
export const opgaveRoutes = [
  route({
    id: 'maakOpgave',
    methode: 'POST',
    pad: '/v1/voorzieningen/:id/capaciteitsopgaven',
    label,
    samenvatting: 'Legt vast wat een bron over de capaciteit zegt, ook als bronnen elkaar tegenspreken',
    recht: maken,
    soort: 'maken',
    params: idPad,
    body: z.strictObject({
      soort: z.enum(['formeel', 'feitelijk']),
      waarvan: z.enum(['totaal', 'crisis']),
      ...opgaveVelden,
    }),
    antwoorden: idUit,
    behandel: async ({ huis, tx, params, body }) =>
      gemaakt(await maakOpgave(huis, tx, params.id, body), 'capaciteitsopgaven'),
  }),
  route({
    id: 'wijzigOpgave',
    methode: 'PATCH',
    pad: '/v1/capaciteitsopgaven/:id',
    label,
    samenvatting: 'Wijzigt een capaciteitsopgave, of kiest welke wordt gebruikt',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: deels(opgaveVelden),
    antwoorden: versieUit,
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      const versie = await wijzigOpgave(huis, tx, params.id, ifMatch, body)
      return { body: { versie }, versie }
    },
  }),
  route({
    id: 'maakVoorwaarde',
    methode: 'POST',
    pad: '/v1/voorzieningen/:id/locatievoorwaarden',
    label,
    samenvatting:
      'Prijs en voorwaarden van een particuliere locatie vanaf een dag; wat gold, eindigt op die dag',
    recht: maken,
    soort: 'maken',
    params: idPad,
    body: z.strictObject(voorwaardeVelden),
    antwoorden: idUit,
    behandel: async ({ huis, tx, params, body }) =>
      gemaakt(await maakVoorwaarde(huis, tx, params.id, body), 'locatievoorwaarden'),
  }),
  route({
    id: 'wijzigVoorwaarde',
    methode: 'PATCH',
    pad: '/v1/locatievoorwaarden/:id',
    label,
    samenvatting: 'Verbetert prijs of voorwaarden van een particuliere locatie',
    recht: wijzigen,
    soort: 'wijzigen',
    params: idPad,
    body: deels(voorwaardeVelden),
    antwoorden: versieUit,
    behandel: async ({ huis, tx, params, body, ifMatch }) => {
      const versie = await wijzigVoorwaarde(huis, tx, params.id, ifMatch, body)
      return { body: { versie }, versie }
    },
  }),
]
