import { eenvoudig, type Fout, Probleem } from './probleem.ts'
import type { Taal } from './voorkeur.ts'

type Woord = (id: string, waarden?: Record<string, string | number>) => string | null

/**
 * What the server refused, in the language of the reader. In Dutch in the words of the server, which know the case; in another language by
 * the code of the reason (`fout.<code>`), and in Dutch where that has no words. So with what is wrong at a field (`fout.veld.<code>`).
 */
export function foutInTaal(p: Probleem, taal: Taal, woord: Woord): Probleem {
  const { reden } = p.inhoud
  const soort = p.type.split('/').at(-1)
  const bijReden =
    (typeof reden === 'string' ? woord(`fout.${reden}`, eenvoudig(p.inhoud)) : null) ??
    woord(`fout.uitleg.${soort}`)
  if (taal === 'nl' && (p.detail !== '' || bijReden === null)) return p
  const kop = taal === 'nl' ? null : woord(`fout.kop.${soort}`)
  const fouten = p.fouten.map((f) => veldInTaal(f, taal, woord))
  if (bijReden === null && kop === null && fouten.every((f, i) => f === p.fouten[i])) return p
  return new Probleem(
    {
      status: p.status,
      type: p.type,
      title: kop ?? p.title,
      detail: bijReden ?? p.detail,
      fouten,
      wijzigingen: [...p.wijzigingen],
    },
    p.inhoud,
  )
}

function veldInTaal(f: Fout, taal: Taal, woord: Woord): Fout {
  const zin = redenInTaal({ ...f, reden: '' }, taal, woord)
  return zin === '' ? f : { ...f, melding: `${zin.charAt(0).toUpperCase()}${zin.slice(1)}.` }
}

/** Why something at a place is wrong, without a capital or a full stop: by its code in another language than Dutch, if that has words. */
export function redenInTaal(
  { reden, code, waarden = {} }: { reden: string } & Pick<Fout, 'code' | 'waarden'>,
  taal: Taal,
  woord: Woord,
): string {
  const verwacht = taal === 'nl' || code === undefined ? null : woord(`fout.veld.${code}`, { ...waarden })
  if (verwacht === null) return reden
  return (
    (waarden.staat === undefined ? null : woord('fout.veldstaat', { hier: '', ...waarden, verwacht })) ??
    verwacht
  )
}
