import type { Controleer } from '../vondst.ts'
import { briefPerSoort, briefvulbaar, grondenInDeWet } from './besluit.ts'
import { aliassen } from './aliassen.ts'
import { eenGebruikt, gebruiktKlopt, opgavenVorm, pleknummers } from './capaciteit.ts'
import { dekking } from './dekking.ts'
import { mandatenKloppen } from './mandaten.ts'
import { eenStandaardmodel, niveausKloppen, quickscanVerwijst, vereisteCriteria } from './onderzoek.ts'
import { perioden, plekkenBinnenVoorziening } from './perioden.ts'
import { ombouwStappen, planDelen, plangetallen, planVerwijzingen } from './planning.ts'
import {
  herbeoordelingBinnenDuur,
  leeftijden,
  maximumMetVervolg,
  onthullingLooptDoor,
  particulierePrijzen,
  termijnenCompleet,
  verwachtingen,
} from './regels.ts'
import { eenTegelijk, geneste, sleutels } from './sleutels.ts'
import { tabelTegenRegister, tabelTelling } from './tabellen.ts'
import {
  begrotingTelling,
  crisisTelling,
  procentTelling,
  programmaTelling,
  vlekkenplanTelling,
} from './tellingen.ts'
import { taakverdeling } from './taakverdeling.ts'
import { verdeelsleutels } from './verdeelsleutels.ts'
import { verwijzingen } from './verwijzingen.ts'
import { wachtlijsten } from './wachtlijst.ts'

/** Every check of meaning, on entries that have the right form. */
export const CONTROLES: readonly Controleer[] = [
  verwijzingen,
  perioden,
  plekkenBinnenVoorziening,
  dekking,
  sleutels,
  eenTegelijk,
  geneste,
  aliassen,
  pleknummers,
  opgavenVorm,
  eenGebruikt,
  gebruiktKlopt,
  tabelTelling,
  tabelTegenRegister,
  vlekkenplanTelling,
  programmaTelling,
  begrotingTelling,
  crisisTelling,
  procentTelling,
  verdeelsleutels,
  maximumMetVervolg,
  taakverdeling,
  mandatenKloppen,
  leeftijden,
  particulierePrijzen,
  termijnenCompleet,
  onthullingLooptDoor,
  herbeoordelingBinnenDuur,
  verwachtingen,
  plangetallen,
  planDelen,
  planVerwijzingen,
  ombouwStappen,
  niveausKloppen,
  eenStandaardmodel,
  quickscanVerwijst,
  vereisteCriteria,
  wachtlijsten,
  briefvulbaar,
  briefPerSoort,
  grondenInDeWet,
]
