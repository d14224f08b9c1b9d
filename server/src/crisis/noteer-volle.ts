import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import type { NietPassend } from './beoordeel-eenheid.ts'
import { GROEPEN } from './codes.ts'
import type { Keuze } from './kies-plekken.ts'
import { bewaarOnvervuld } from './opslag.ts'
import { kenmerkenVan } from './vraag-van-melding.ts'
import { zoekNu } from './zoek-plek.ts'
import type { Zoekuitkomst } from './zoek.ts'
import type { Zoekvraag } from './zoekvraag.ts'

const BEZET = new Set(['vol', 'vastgehouden', 'buiten_gebruik'])
const alleenBezet = ({ redenen }: NietPassend) => redenen.every((r) => BEZET.has(r.code))

/**
 * Facilities that were made for these people and had no room, when what was chosen is a way round: a private location where
 * shelter was wanted. Nobody has to type that refusal; without it the shortage would not be seen. One per facility.
 */
export function gewenstMaarVol({ niet, opties }: Zoekuitkomst, { ruimte }: Keuze): string[] {
  if (ruimte.groep !== 'particulier') return []
  const eerder = new Set(GROEPEN.slice(0, GROEPEN.indexOf('bed_met_toezicht')) as readonly string[])
  const kon = new Set(opties.map((o) => o.ruimte.voorziening.id))
  const vol = niet.filter(
    (n) => eerder.has(n.ruimte.groep) && alleenBezet(n) && !kon.has(n.ruimte.voorziening.id),
  )
  return [...new Set(vol.map((n) => n.ruimte.voorziening.id))]
}

/** Keeps them as refusals (`vol`), once per call; gives the facilities. */
export async function noteerVolle(
  huis: Huis,
  tx: Transactie,
  meldingId: string,
  vraag: Zoekvraag,
  keuze: Keuze,
): Promise<string[]> {
  if (keuze.ruimte.groep !== 'particulier') return []
  const voorzieningen = gewenstMaarVol(await zoekNu(huis, tx, vraag), keuze)
  for (const voorzieningId of voorzieningen)
    await bewaarOnvervuld(tx, huis.regio.code, {
      id: nieuwId(),
      meldingId,
      soort: 'weigering',
      reden: 'vol',
      voorzieningId,
      personen: vraag.personen.length,
      kenmerken: kenmerkenVan(vraag),
    })
  return voorzieningen
}
