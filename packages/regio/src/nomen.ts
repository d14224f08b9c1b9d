import type { z } from 'zod'
import { arrangement } from './schema/arrangementen.ts'
import {
  bevolkingstabel,
  crisisaanname,
  crisiscijfer,
  herkomstaanname,
  stroomaanname,
} from './schema/bevolking.ts'
import { indicator, programma, vlekkenplan } from './schema/doelen.ts'
import {
  besluitbeleid,
  besluitgrond,
  besteregiofactor,
  geschiltrede,
  mandaat,
  regiocontact,
} from './schema/besluit.ts'
import { briefhoofd, briefsjabloon } from './schema/brieven.ts'
import { begroting, verdeelsleutel } from './schema/geld.ts'
import {
  andereWet,
  doelgroeptoets,
  mantelzorgregel,
  quickscan,
  scoremodel,
  screening,
} from './schema/onderzoek.ts'
import { onthullingsregel } from './schema/onthulling.ts'
import { organisatie } from './schema/organisaties.ts'
import { ombouwplan, planbron, planmodel, planstation } from './schema/planning.ts'
import { product, tarief, verblijfsbeleid } from './schema/producten.ts'
import { bronvermelding, gemeente, regioKop } from './schema/regio.ts'
import { klokbeleid, toegangsloket, verantwoordelijkheidsregel } from './schema/toegang.ts'
import { dienst, feestdag, kantooruur, termijn } from './schema/termijnen.ts'
import { wachtlijstbeleid } from './schema/wachtlijst.ts'
import { capaciteitsopgave, particuliereLocatie, voorziening } from './schema/voorzieningen.ts'

/** The lists a region is made of: the key in the file, the form of one entry. A file may hold any of them. */
export const NOMEN = {
  bronnen: bronvermelding,
  gemeenten: gemeente,
  organisaties: organisatie,
  producten: product,
  tarieven: tarief,
  verblijfsbeleid,
  arrangementen: arrangement,
  voorzieningen: voorziening,
  capaciteitsopgaven: capaciteitsopgave,
  particuliereLocaties: particuliereLocatie,
  termijnen: termijn,
  diensten: dienst,
  kantooruren: kantooruur,
  feestdagen: feestdag,
  verdeelsleutels: verdeelsleutel,
  begrotingen: begroting,
  vlekkenplannen: vlekkenplan,
  indicatoren: indicator,
  programmas: programma,
  bevolkingstabellen: bevolkingstabel,
  crisiscijfers: crisiscijfer,
  stroomaannames: stroomaanname,
  crisisaannames: crisisaanname,
  herkomstaannames: herkomstaanname,
  onthullingsregels: onthullingsregel,
  klokbeleid,
  verantwoordelijkheidsregels: verantwoordelijkheidsregel,
  toegangsloketten: toegangsloket,
  planmodellen: planmodel,
  planstations: planstation,
  planbronnen: planbron,
  ombouwplannen: ombouwplan,
  scoremodellen: scoremodel,
  screenings: screening,
  andereWetten: andereWet,
  quickscans: quickscan,
  doelgroeptoetsen: doelgroeptoets,
  mantelzorgregels: mantelzorgregel,
  besluitbeleid,
  besluitgronden: besluitgrond,
  mandaten: mandaat,
  besteregiofactoren: besteregiofactor,
  geschiltreden: geschiltrede,
  regiocontacten: regiocontact,
  briefsjablonen: briefsjabloon,
  briefhoofden: briefhoofd,
  wachtlijstbeleid,
} as const

export type Nomen = typeof NOMEN
export type Nomennaam = keyof Nomen
export const nomennamen = Object.keys(NOMEN) as Nomennaam[]

/** Lists without which the product cannot work at all; the others may be empty or absent. */
export const VERPLICHTE_NOMEN: readonly Nomennaam[] = [
  'bronnen',
  'gemeenten',
  'organisaties',
  'producten',
  'arrangementen',
  'voorzieningen',
  'termijnen',
  'diensten',
  'kantooruren',
  'onthullingsregels',
  'klokbeleid',
  'verantwoordelijkheidsregels',
  'toegangsloketten',
]

export { regioKop }

/** A region, checked: its heading and its lists. Entries are in the order of the files. */
export type Regio = z.infer<typeof regioKop> & { [N in Nomennaam]: z.infer<Nomen[N]>[] }
