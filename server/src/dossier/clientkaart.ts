import { datumIn, leeftijdOp, maskeerBsn } from '@zicht/kern'
import { z } from 'zod'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { Veldset } from '../platform/toegangsrecht/index.ts'
import { GESLACHTEN, weergavenaam } from './client.ts'
import { type ClientRij, leesBsn, leesHuisgenoten } from './opslag.ts'

const persoon = {
  id: z.uuid(),
  naam: z.string(),
  roepnaam: z.string().nullable(),
  geboortedatum: z.iso.date().nullable(),
  geboortedatumGeschat: z.boolean(),
  leeftijd: z.int().nullable(),
  versie: z.int(),
}
const lichaam = {
  ...persoon,
  voornaam: z.string().nullable(),
  tussenvoegsel: z.string().nullable(),
  achternaam: z.string().nullable(),
  geslacht: z.enum(GESLACHTEN),
  telefoon: z.string().nullable(),
  taal: z.string().nullable(),
  herkomstGemeente: z.string().nullable(),
  lvbVermoeden: z.boolean().nullable(),
  begeleidingsbehoefte: z.array(z.string()),
  huisgenoten: z.array(z.object({ id: z.uuid(), naam: z.string(), rol: z.string() })),
  vastgelegdOp: z.iso.datetime(),
}

/** What each field set may hold, as allow-lists. A field that is not named here cannot leave the house. */
export const clientkaart = z.discriminatedUnion('veldset', [
  z.object({ veldset: z.literal('crisis'), ...lichaam }),
  z.object({ veldset: z.literal('werk'), ...lichaam, bsn: z.string().nullable() }),
  z.object({
    veldset: z.literal('wmo'),
    ...lichaam,
    bsn: z.string().nullable(),
    postcode: z.string().nullable(),
    huisnummer: z.string().nullable(),
  }),
  z.object({ veldset: z.literal('zelf'), ...lichaam, bsn: z.string().nullable() }),
  z.object({
    veldset: z.literal('nood'),
    ...persoon,
    telefoon: z.string().nullable(),
    taal: z.string().nullable(),
    lvbVermoeden: z.boolean().nullable(),
    begeleidingsbehoefte: z.array(z.string()),
  }),
  z.object({ veldset: z.literal('gesloten'), ...persoon }),
])

/** The card at the top of a file. The BSN is masked; who needs it whole asks for it, and that is a line of its own in the log. */
export async function maakClientkaart(huis: Huis, tx: Transactie, client: ClientRij, veldset: Veldset) {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const metBsn = veldset === 'werk' || veldset === 'wmo' || veldset === 'zelf'
  const bsn = metBsn ? await leesBsn(tx, client.id) : null
  const huisgenoten = await leesHuisgenoten(tx, client.id, vandaag)
  return {
    veldset,
    id: client.id,
    naam: weergavenaam(client),
    roepnaam: client.roepnaam,
    voornaam: client.voornaam,
    tussenvoegsel: client.tussenvoegsel,
    achternaam: client.achternaam,
    geboortedatum: client.geboortedatum,
    geboortedatumGeschat: client.geboortedatum_geschat,
    leeftijd: client.geboortedatum === null ? null : leeftijdOp(client.geboortedatum, vandaag),
    geslacht: client.geslacht,
    telefoon: client.telefoon,
    taal: client.taal,
    herkomstGemeente: client.herkomst_gemeente,
    postcode: client.postcode,
    huisnummer: client.huisnummer,
    lvbVermoeden: client.lvb_vermoeden,
    begeleidingsbehoefte: client.begeleidingsbehoefte,
    huisgenoten: huisgenoten.map((h) => ({ id: h.id, naam: weergavenaam(h), rol: h.rol })),
    bsn: bsn === null ? null : maskeerBsn(bsn),
    vastgelegdOp: client.vastgelegd_op,
    versie: client.versie,
  }
}
