import type { useTekst } from '../platform/tekst.tsx'

const DELEN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/
const NAMEN = ['jaren', 'maanden', 'weken', 'dagen', 'uren', 'minuten'] as const

/** A term of the region in words: `P6M` is "6 maanden", `P1Y2M` "1 jaar en 2 maanden". What is no duration is told as it is. */
export function duurZin(t: ReturnType<typeof useTekst>, duur: string): string {
  const delen = (DELEN.exec(duur)?.slice(1) ?? []).flatMap((deel, i) =>
    deel ? [t(`wachtlijst.duur.${NAMEN[i]}`, { aantal: Number(deel) })] : [],
  )
  if (delen.length === 0) return duur
  return delen.reduceRight((ander, een) => t('wachtlijst.duur.en', { een, ander }))
}
