import type { useTekst } from '../platform/tekst.tsx'

type Tekstfunctie = ReturnType<typeof useTekst>
const JAAR = 365.25
const MAAND = JAAR / 12
/** A month of thirty days is a month. */
const SPELING = 0.02

/** Months as one would say them: below a year in months, then years with the months beside. */
function inMaanden(t: Tekstfunctie, maanden: number): string {
  const jaren = Math.floor(maanden / 12)
  const rest = maanden % 12
  if (jaren === 0) return t('plaatsing.duur.maanden', { aantal: rest })
  const over = t('plaatsing.duur.jaren', { aantal: jaren })
  return rest === 0
    ? over
    : t('plaatsing.duur.samen', { jaren: over, maanden: t('plaatsing.duur.maanden', { aantal: rest }) })
}

/** How far a clock is: "vandaag begonnen", "dag 12 van 42", and of a clock of more than a year "2 jaar en 3 maanden van 5 jaar". */
export function klokduur(t: Tekstfunctie, { dag, van }: { dag: number; van: number }): string {
  if (dag === 0) return t('plaatsing.vandaagBegonnen')
  if (dag < 0) return t('plaatsing.nogNietBegonnen')
  if (van <= JAAR + 1) return t('plaatsing.dagVan', { dag, van })
  // a month has passed when it is over; the whole is what it was meant to be
  const voorbij = Math.floor(dag / MAAND + SPELING)
  const totaal = inMaanden(t, Math.round(van / MAAND))
  const duur = voorbij === 0 ? t('plaatsing.duur.dagen', { aantal: dag }) : inMaanden(t, voorbij)
  return t('plaatsing.duur.van', { duur, totaal })
}
