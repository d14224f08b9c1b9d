import type { RegioFout } from './fout.ts'
import { type Nomen, type Nomennaam, nomennamen } from './nomen.ts'
import type { z } from 'zod'
import type { Blad, Pad } from './yaml.ts'

/** An entry with the place where it was read. */
export type Vondst<T> = {
  item: T
  /** A fault at a path within this entry. */
  fout(pad: Pad, melding: string, bijSleutel?: boolean): RegioFout
}

/** All entries of all files that have the right form, by list. */
export type Vondsten = { [N in Nomennaam]: Vondst<z.infer<Nomen[N]>>[] }

/** Codes that occur in the files, also of entries with a fault of form: a reference to those is not broken. */
export type Codes = Record<
  'bronnen' | 'gemeenten' | 'organisaties' | 'producten' | 'arrangementen' | 'voorzieningen',
  Set<string>
>

/** What a check gets to see. */
export type Controleer = (vondsten: Vondsten, codes: Codes) => RegioFout[]

export function legeVondsten(): Vondsten {
  return Object.fromEntries(nomennamen.map((n) => [n, []])) as unknown as Vondsten
}

export function legeCodes(): Codes {
  return {
    bronnen: new Set(),
    gemeenten: new Set(),
    organisaties: new Set(),
    producten: new Set(),
    arrangementen: new Set(),
    voorzieningen: new Set(),
  }
}

export function vondst<T>(blad: Blad, begin: Pad, item: T): Vondst<T> {
  return { item, fout: (pad, melding, bijSleutel) => blad.fout([...begin, ...pad], melding, bijSleutel) }
}
