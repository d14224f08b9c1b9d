/**
 * A fault in a region file, for the person who wrote it. `regel` and `kolom` count from 1; `pad` is the place in the
 * file as `voorzieningen[3].eenheden[0].plekken[1].aantal`; `melding` says in plain Dutch what is wrong and what is expected.
 */
export type RegioFout = { bestand: string; regel: number; kolom: number; pad: string; melding: string }

/** A file as text: `pad` is its name in messages. */
export type RegioBestand = { pad: string; tekst: string }
