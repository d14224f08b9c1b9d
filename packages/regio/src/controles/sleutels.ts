import type { RegioFout } from '../fout.ts'
import { overlapt } from '../geldig.ts'
import type { Nomennaam } from '../nomen.ts'
import type { Geldig } from '../schema/velden.ts'
import type { Controleer, Vondst } from '../vondst.ts'
import type { Pad } from '../yaml.ts'

/** Field that identifies an entry. Lists that are missing here have no key of their own. */
const SLEUTEL: Partial<Record<Nomennaam, string>> = {
  bronnen: 'code',
  gemeenten: 'code',
  organisaties: 'code',
  producten: 'code',
  tarieven: 'product',
  arrangementen: 'code',
  voorzieningen: 'code',
  particuliereLocaties: 'voorziening',
  termijnen: 'sleutel',
  klokbeleid: 'sleutel',
  diensten: 'code',
  feestdagen: 'datum',
  verdeelsleutels: 'code',
  begrotingen: 'code',
  vlekkenplannen: 'code',
  indicatoren: 'code',
  programmas: 'code',
  bevolkingstabellen: 'code',
  crisiscijfers: 'code',
  stroomaannames: 'product',
  planmodellen: 'code',
  planstations: 'code',
  planbronnen: 'code',
  ombouwplannen: 'code',
  scoremodellen: 'code',
  screenings: 'code',
  andereWetten: 'code',
  besluitgronden: 'code',
  mandaten: 'code',
  besteregiofactoren: 'code',
  geschiltreden: 'code',
  regiocontacten: 'code',
  briefsjablonen: 'code',
  briefhoofden: 'code',
  wachtlijstbeleid: 'code',
}

/** Lists of which an entry may follow another with the same key, in a later period. */
const OPVOLGEND: readonly Nomennaam[] = [
  'gemeenten',
  'organisaties',
  'producten',
  'tarieven',
  'arrangementen',
  'particuliereLocaties',
  'termijnen',
  'klokbeleid',
  'diensten',
  'verdeelsleutels',
  'indicatoren',
  'stroomaannames',
  'scoremodellen',
  'screenings',
  'andereWetten',
  'besluitgronden',
  'mandaten',
  'besteregiofactoren',
  'geschiltreden',
  'regiocontacten',
  'briefsjablonen',
  'briefhoofden',
  'wachtlijstbeleid',
]

/** A key is given once, or again in a period that does not overlap. */
export const sleutels: Controleer = (vondsten) =>
  (Object.keys(SLEUTEL) as Nomennaam[]).flatMap((noem) => {
    const veld = SLEUTEL[noem] as string
    return dubbelen(vondsten[noem] as Vondst<Record<string, unknown>>[], veld, OPVOLGEND.includes(noem))
  })

/** Lists without a key of which only one entry may hold at a time. */
export const eenTegelijk: Controleer = ({
  crisisaannames,
  herkomstaannames,
  onthullingsregels,
  verantwoordelijkheidsregels,
  toegangsloketten,
  quickscans,
  doelgroeptoetsen,
  mantelzorgregels,
  besluitbeleid,
  verblijfsbeleid,
}) =>
  [
    crisisaannames,
    herkomstaannames,
    onthullingsregels,
    verantwoordelijkheidsregels,
    toegangsloketten,
    quickscans,
    doelgroeptoetsen,
    mantelzorgregels,
    besluitbeleid,
    verblijfsbeleid,
  ].flatMap((lijst) =>
    (lijst as Vondst<{ geldig: Geldig }>[]).flatMap(({ item, fout }, i) =>
      lijst.slice(0, i).some((eerder) => overlapt(eerder.item.geldig, item.geldig))
        ? [
            fout(
              ['geldig'],
              'deze periode overlapt met een eerdere regel in dezelfde lijst; verwacht aansluitende perioden',
            ),
          ]
        : [],
    ),
  )

function dubbelen(lijst: Vondst<Record<string, unknown>>[], veld: string, opvolgend: boolean): RegioFout[] {
  const gezien = new Map<string, Vondst<Record<string, unknown>>[]>()
  return lijst.flatMap((vondst) => {
    const sleutel = String(vondst.item[veld])
    const eerdere = gezien.get(sleutel) ?? []
    gezien.set(sleutel, [...eerdere, vondst])
    if (!eerdere.length) return []
    if (!opvolgend)
      return [vondst.fout([veld], `"${sleutel}" bestaat al in deze lijst; verwacht elke ${veld} een keer`)]
    const geldig = vondst.item.geldig as Geldig
    if (!eerdere.some((eerder) => overlapt(eerder.item.geldig as Geldig, geldig))) return []
    const melding = `"${sleutel}" bestaat al in een periode die hiermee overlapt; sluit de eerdere regel af met "tot"`
    return [vondst.fout(['geldig'], melding)]
  })
}

/** Codes of units are unique in their facility, those of parts in their list. */
export const geneste: Controleer = (vondsten) => [
  ...vondsten.voorzieningen.flatMap(({ item, fout }) => binnen(item.eenheden, ['eenheden'], fout)),
  ...vondsten.vlekkenplannen.flatMap(({ item, fout }) => [
    ...binnen(item.categorieen, ['categorieen'], fout),
    ...item.categorieen.flatMap((c, i) => binnen(c.soorten, ['categorieen', i, 'soorten'], fout)),
  ]),
  ...vondsten.programmas.flatMap(({ item, fout }) => [
    ...binnen(item.veranderingen, ['veranderingen'], fout),
    ...item.veranderingen.flatMap((v, i) =>
      binnen(v.vraagstukken, ['veranderingen', i, 'vraagstukken'], fout),
    ),
    ...binnen(item.resultaten, ['resultaten'], fout),
  ]),
]

function binnen(lijst: { code: string }[], pad: Pad, fout: Vondst<unknown>['fout']): RegioFout[] {
  return lijst.flatMap(({ code }, i) =>
    lijst.findIndex((ander) => ander.code === code) < i
      ? [fout([...pad, i, 'code'], `"${code}" bestaat hier al; verwacht elke code een keer`)]
      : [],
  )
}
