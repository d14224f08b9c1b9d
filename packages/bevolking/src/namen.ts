import type { Toeval } from '@zicht/kern'

/**
 * Names of people who do not exist. First names from several backgrounds; surnames are put together from parts of words, so
 * that none is taken from a person.
 */
const MAN =
  `Sjef Pie Harie Lei Math Funs Giel Sjeng Jo Wiel Ruud Bart Daan Milan Youri Kevin Stef Rik Tijn Niels Emre Yusuf Ilyas
Hamza Karim Bilal Tomasz Pawel Marek Andrei Filmon Yonas Samir Omar Rachid Dejan Luca Marvin Quincy Delano Rayan Mo Kofi Ivo
Lowie Bram`.split(/\s+/)
const VROUW =
  `Mia Fien Bertie Truus Lies Marleen Wies Anja Ilse Noor Fleur Sanne Lieke Romy Jessie Chantal Angela Esra Fatma
Naima Samira Amina Agnieszka Kasia Elena Selam Rahel Layla Hiba Soraya Mirela Giulia Shanice Naomi Jamila Aylin Zoe Ama Petra
Gerda Hanneke Leontien Odile`.split(/\s+/)
const BEGIN =
  `Beuk Linde Kersen Mergel Geul Jeker Maas Heuvel Bosch Linden Weide Molen Haag Steen Zand Vloed Hoog Laag Eiken Berken
Dal Veld Kapel Brug Winter Zomer Groen Zwart Wilgen Roggen`.split(/\s+/)
const EIND =
  `mans enaar broekx kampen veldt hofs stra ingh sens meyers wijk bergh akkers loop donk raedts schuer`.split(
    /\s+/,
  )
const VERRE = `Bel Kar Tes Yal Mor Ade Hab Zer Ouz Kow Nov Bal Ras Tel`.split(/\s+/)
const VERREIND = `amari oglou ewicz ekele aoui inski atzu ani escu oudi emir aro`.split(/\s+/)
const TUSSEN = ['van', 'van de', 'van der', 'de', 'op den', 'in den'] as const

export type Naam = { voornaam: string; tussenvoegsel: string | null; achternaam: string }

export function verzinNaam(t: Toeval, geslacht: string): Naam {
  const lijst = geslacht === 'man' ? MAN : geslacht === 'vrouw' ? VROUW : t.kans(0.5) ? MAN : VROUW
  const voornaam = t.kies(lijst)
  const ver = t.kans(0.22)
  const achternaam = ver ? t.kies(VERRE) + t.kies(VERREIND) : t.kies(BEGIN) + t.kies(EIND)
  const tussenvoegsel = !ver && t.kans(0.25) ? t.kies(TUSSEN) : null
  return { voornaam, tussenvoegsel, achternaam }
}

/** A slip of the pen in a surname, as happens when a file is made twice. */
export function verschrijf(naam: string): string {
  const midden = Math.floor(naam.length / 2)
  return naam.slice(0, midden) + naam.slice(midden + 1)
}

export const voluit = (n: Naam): string =>
  [n.voornaam, n.tussenvoegsel, n.achternaam].filter(Boolean).join(' ')
