import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'

type Regio = { gemeenten: { code: string; naam: string }[] }
const GEEN: Regio['gemeenten'] = []

/** The municipalities of this region; a code that is not among them is shown as it is. */
export function useGemeenten() {
  const t = useTekst()
  const regio = useHaal<Regio>('/regio')
  const gemeenten = regio.gegevens?.gemeenten ?? GEEN
  const naam = (code: string | null): string =>
    code === 'buiten_regio'
      ? t('crisis.buitenRegio')
      : code
        ? (gemeenten.find((g) => g.code === code)?.naam ?? code)
        : ''
  return { gemeenten, naam }
}
