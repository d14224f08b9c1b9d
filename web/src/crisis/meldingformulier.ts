import type { Fouten } from '../onderdelen/formulier.ts'
import type { Drieweg, Melding } from './vormen.ts'

export type Huisgenoot = { roepnaam: string; leeftijd: number | null; geslacht: string; rol: string }

/** What is typed during a call. Empty text and null mean: not known, and that is fine. */
export type Meldinginvoer = {
  directGevaar: Drieweg | ''
  huiselijkGeweld: Drieweg | ''
  kinderen: Drieweg | ''
  risicoKinderen: string
  roepnaam: string
  leeftijd: number | null
  geslacht: string
  huishouden: readonly Huisgenoot[]
  behoeften: readonly string[]
  verblijftNu: string
  netwerkGemeente: string
  herkomstGemeente: string
  psychischeNood: Drieweg | ''
  lvbVermoeden: Drieweg | ''
  verwijzer: string
  kanaal: string
  terugbelnummer: string
  vervoer: string
  toelichting: string
}

export const LEGE_MELDING: Meldinginvoer = {
  directGevaar: '',
  huiselijkGeweld: '',
  kinderen: '',
  risicoKinderen: '',
  roepnaam: '',
  leeftijd: null,
  geslacht: '',
  huishouden: [],
  behoeften: [],
  verblijftNu: '',
  netwerkGemeente: '',
  herkomstGemeente: '',
  psychischeNood: '',
  lvbVermoeden: '',
  verwijzer: '',
  kanaal: 'telefoon',
  terugbelnummer: '',
  vervoer: '',
  toelichting: '',
}

const MAX_LEEFTIJD = 120
const geenLeeftijd = (jaren: number | null): boolean =>
  jaren !== null && !(Number.isInteger(jaren) && jaren >= 0 && jaren <= MAX_LEEFTIJD)

/** Safety is the only thing that must be answered, and with children a line on how they are. */
export function controleer(w: Meldinginvoer, zeg: (sleutel: string) => string): Fouten<Meldinginvoer> {
  return {
    directGevaar: w.directGevaar === '' ? zeg('directGevaar') : null,
    huiselijkGeweld: w.huiselijkGeweld === '' ? zeg('huiselijkGeweld') : null,
    kinderen: w.kinderen === '' ? zeg('kinderen') : null,
    risicoKinderen: w.kinderen === 'ja' && w.risicoKinderen.trim() === '' ? zeg('risicoKinderen') : null,
    leeftijd: geenLeeftijd(w.leeftijd) ? zeg('leeftijd') : null,
    huishouden: w.huishouden.some((p) => geenLeeftijd(p.leeftijd)) ? zeg('huishouden') : null,
    terugbelnummer:
      w.terugbelnummer.trim() !== '' && !/^[+0-9][0-9 ()-]{4,24}$/.test(w.terugbelnummer.trim())
        ? zeg('terugbelnummer')
        : null,
  }
}

const tekst = (waarde: string): string | null => waarde.trim() || null
const jaren = (waarde: number | null): number | null => (geenLeeftijd(waarde) ? null : waarde)

/** The body for the server. What was left open is sent as unknown, not as empty. */
export function naarMelding(w: Meldinginvoer) {
  return {
    directGevaar: w.directGevaar || 'weet_niet',
    huiselijkGeweld: w.huiselijkGeweld || 'weet_niet',
    kinderen: w.kinderen || 'weet_niet',
    risicoKinderen: tekst(w.risicoKinderen),
    roepnaam: tekst(w.roepnaam),
    leeftijd: w.leeftijd,
    geslacht: w.geslacht || 'onbekend',
    huishouden: w.huishouden.map((p) => ({
      roepnaam: tekst(p.roepnaam),
      leeftijd: p.leeftijd,
      geslacht: p.geslacht || 'onbekend',
      rol: p.rol,
    })),
    behoeften: [...w.behoeften],
    verblijftNu: tekst(w.verblijftNu),
    netwerkGemeente: tekst(w.netwerkGemeente),
    herkomstGemeente: tekst(w.herkomstGemeente),
    psychischeNood: w.psychischeNood || 'weet_niet',
    lvbVermoeden: w.lvbVermoeden || 'weet_niet',
    verwijzer: w.verwijzer || 'onbekend',
    kanaal: w.kanaal || 'telefoon',
    terugbelnummer: tekst(w.terugbelnummer),
    vervoer: tekst(w.vervoer),
    toelichting: tekst(w.toelichting),
  }
}

/** The search while typing: what matters for a place, nothing that tells who. Half-typed numbers are left out. */
export function naarZoekvraag(w: Meldinginvoer) {
  return {
    leeftijd: jaren(w.leeftijd),
    geslacht: w.geslacht || 'onbekend',
    huiselijkGeweld: w.huiselijkGeweld || 'weet_niet',
    verblijftNu: tekst(w.verblijftNu),
    gemeente: tekst(w.netwerkGemeente) ?? tekst(w.herkomstGemeente),
    behoeften: [...w.behoeften],
    huishouden: w.huishouden.map((p) => ({
      leeftijd: jaren(p.leeftijd),
      geslacht: p.geslacht || 'onbekend',
      rol: p.rol,
    })),
  }
}

/** A call that is there already, to be completed. */
export const vanMelding = (m: Melding): Meldinginvoer => ({
  directGevaar: m.directGevaar,
  huiselijkGeweld: m.huiselijkGeweld,
  kinderen: m.kinderen,
  risicoKinderen: m.risicoKinderen ?? '',
  roepnaam: m.roepnaam ?? '',
  leeftijd: m.leeftijd,
  geslacht: m.geslacht,
  huishouden: m.huishouden.map((p) => ({
    roepnaam: p.roepnaam ?? '',
    leeftijd: p.leeftijd,
    geslacht: p.geslacht,
    rol: p.rol,
  })),
  behoeften: m.behoeften,
  verblijftNu: m.verblijftNu ?? '',
  netwerkGemeente: m.netwerkGemeente ?? '',
  herkomstGemeente: m.herkomstGemeente ?? '',
  psychischeNood: m.psychischeNood,
  lvbVermoeden: m.lvbVermoeden,
  verwijzer: m.verwijzer,
  kanaal: m.kanaal,
  terugbelnummer: m.terugbelnummer ?? '',
  vervoer: m.vervoer ?? '',
  toelichting: m.toelichting ?? '',
})
