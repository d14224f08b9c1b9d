import { Probleem } from './probleem.ts'
import type { Taal } from './voorkeur.ts'

type Woord = (id: string, waarden?: Record<string, string | number>) => string | null

/**
 * What the server refused, in the language of the reader. In Dutch in the words of the server, which know the case; in another language by
 * the code of the reason (`fout.<code>`), and in Dutch where that has no words.
 */
export function foutInTaal(p: Probleem, taal: Taal, woord: Woord): Probleem {
  const { reden } = p.inhoud
  const waarden = Object.fromEntries(
    Object.entries(p.inhoud).filter((e): e is [string, string | number] =>
      ['string', 'number'].includes(typeof e[1]),
    ),
  )
  const soort = p.type.split('/').at(-1)
  const bijReden =
    (typeof reden === 'string' ? woord(`fout.${reden}`, waarden) : null) ?? woord(`fout.uitleg.${soort}`)
  if (taal === 'nl' && (p.detail !== '' || bijReden === null)) return p
  const kop = taal === 'nl' ? null : woord(`fout.kop.${soort}`)
  if (bijReden === null && kop === null) return p
  return new Probleem(
    {
      status: p.status,
      type: p.type,
      title: kop ?? p.title,
      detail: bijReden ?? p.detail,
      fouten: [...p.fouten],
      wijzigingen: [...p.wijzigingen],
    },
    p.inhoud,
  )
}
