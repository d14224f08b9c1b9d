/** Names made comparable, for finding doubles. Never for showing: people keep the spelling of their own name. */
const BIJZONDER: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
}

/**
 * Lower case, without diacritics, every other sign one space: `Müller-de  Groot` and `MULLER DE GROOT` give
 * `muller de groot`. Letters of other scripts stay.
 */
export const normaliseer = (tekst: string): string =>
  tekst
    .normalize('NFKD') // first: it turns letter-like signs into letters that have a lower case
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðþłħıĳ]/g, (letter) => BIJZONDER[letter] ?? letter)
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * A key under which likely doubles meet: the words of the names sorted, so that order does not matter. With the
 * ij of `IJssel` and the y of `Yssel` as one letter.
 */
export const naamSleutel = (...namen: readonly string[]): string =>
  normaliseer(namen.join(' ')).replace(/ij/g, 'y').split(' ').filter(Boolean).sort().join(' ')

/** Initials of first names: `Anna-Maria Jozef` gives `A.M.J.`; IJ stays together as in `IJ.`. Empty for no letters. */
export const initialen = (voornamen: string): string =>
  voornamen
    .split(/[\s-]+/)
    .flatMap((naam) => /^\P{L}*(ij|\p{L})/iu.exec(naam)?.[1] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('')
