import type { Moment } from '@zicht/kern'
import type { Regio } from '@zicht/regio'
import { klokkenVan } from '../plaatsing/index.ts'
import type { NietPassend } from './beoordeel-eenheid.ts'
import type { Gerangschikt } from './rangschik.ts'
import type { Ruimte } from './ruimte.ts'
import type { Zoekuitkomst } from './zoek.ts'

/** The clock as it would start now: what the worker confirms before placing. Source: the region's arrangement. */
export function klokVan(regio: Regio, { arrangement, productCode }: Ruimte, begin: Moment) {
  if (!arrangement) return null
  const [klok] = klokkenVan(regio, { arrangementCode: arrangement.code, productCode }, begin)
  if (!klok) return null
  return {
    code: arrangement.code,
    naam: arrangement.naam,
    laatsteDag: klok.laatsteDag,
    eindMoment: klok.einde,
    dagen: 'dagen' in arrangement.duur ? arrangement.duur.dagen : null,
    herbeoordelingOpDag: arrangement.herbeoordelingOpDag ?? null,
    overdrachtVoor: arrangement.overdracht?.uiterlijkTijd ?? null,
  }
}

/** A facility as a search shows it. Of a secret address only the phone: not even the municipality. */
const ruimteUit = ({ voorziening, eenheid, groep }: Ruimte) => ({
  voorzieningId: voorziening.id,
  voorziening: voorziening.naam,
  soort: voorziening.soort,
  eenheidId: eenheid.id,
  eenheid: eenheid.naam,
  groep,
  gemeenteCode: voorziening.adresGeheim ? null : voorziening.gemeenteCode,
  telefoon: voorziening.telefoon ?? voorziening.organisatie.telefoon,
})

export const optieUit = (regio: Regio, nu: Moment) => (optie: Gerangschikt) => ({
  ...ruimteUit(optie.ruimte),
  plekIds: optie.plekIds,
  vrij: optie.vrij,
  heleRuimte: optie.ruimte.eenheid.alsGeheel,
  adresGeheim: optie.ruimte.voorziening.adresGeheim,
  kenmerken: [...optie.ruimte.eenheid.kenmerken],
  arrangement: klokVan(regio, optie.ruimte, nu),
  prijsCentPerNacht: optie.ruimte.voorwaarde?.prijsCent ?? null,
  contact: optie.ruimte.voorwaarde?.contact ?? null,
  waarom: optie.waarom,
  opmerkingen: optie.opmerkingen,
})

const nietUit = (n: NietPassend) => ({
  ...ruimteUit(n.ruimte),
  aantal: n.plekIds.length,
  redenen: n.redenen,
  toch: n.toch,
})

export function zoekUit(
  regio: Regio,
  uitkomst: Zoekuitkomst,
  personen: number,
  nu: Moment,
  onvervuld: boolean,
) {
  return {
    op: nu,
    personen,
    groepen: uitkomst.perGroep.map((g) => ({ groep: g.groep, opties: g.opties.map(optieUit(regio, nu)) })),
    pastNiet: uitkomst.niet.map(nietUit),
    tellingen: uitkomst.tellingen,
    onvervuld,
  }
}
