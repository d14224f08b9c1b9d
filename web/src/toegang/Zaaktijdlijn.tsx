import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Tijdlijn as Lijn } from '../onderdelen/Tijdlijn.tsx'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { sluitwoorden } from './klokwoorden.ts'
import type { Tijdlijn } from './vormen.ts'

const DAG = /^\d{4}-\d\d-\d\d$/

/** The one timeline of a case, in words. What another room wrote has its words there: `<room>.tijdlijn.<kind>`, or here. */
export function Zaaktijdlijn(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const woord = useWoord()
  const taal = useTaal()
  const lijn = useHaal<Tijdlijn>(`/zaken/${props.zaakId}/tijdlijn`, {
    live: ['nl.zicht.toegang', 'nl.zicht.wachtlijst'],
  })
  const zin = (soort: string, gegevens: Record<string, unknown>): string => {
    const id = soort.includes('.') ? soort.replace('.', '.tijdlijn.') : `toegang.tijdlijn.${soort}`
    const waarden = Object.fromEntries(
      Object.entries(gegevens).map(([naam, w]) => [
        naam,
        typeof w === 'string' && DAG.test(w)
          ? datumKort(w, taal)
          : naam === 'klok'
            ? (woord(`toegang.kloknaam.${String(w)}`) ?? String(w))
            : (w as string),
      ]),
    )
    return (
      woord(id, fasen(woord, soort, waarden)) ??
      t('toegang.tijdlijn.anders', { soort: soort.replaceAll(/[._]/g, ' ') })
    )
  }
  return (
    <Laadtoestand van={lijn} wat={t('toegang.watTijdlijn')}>
      {({ items }) => (
        <Lijn
          naam={t('toegang.deel.tijdlijn')}
          punten={items.map((g) => ({
            sleutel: g.id,
            op: g.op,
            kop: zin(g.soort, g.gegevens),
            soort: g.soort === 'intrekking_gevraagd' ? 'let_op' : 'gewoon',
            inhoud: (
              <>
                {g.toelichting && (
                  <p>{g.soort === 'klok_gesloten' ? sluitwoorden(g.toelichting, woord) : g.toelichting}</p>
                )}
                {g.door && (
                  <p className="z-stil z-klein">
                    <Naam naam={g.door} />
                  </p>
                )}
              </>
            ),
          }))}
        />
      )}
    </Laadtoestand>
  )
}

/** Phases and reasons are codes; the sentence has their words. */
function fasen(
  woord: (id: string) => string | null,
  soort: string,
  waarden: Record<string, string>,
): Record<string, string> {
  const fase = (code = ''): string => woord(`toegang.fase.${code}`) ?? code
  const { van, naar, reden = '' } = waarden
  if (soort === 'fase') return { ...waarden, van: fase(van), naar: fase(naar) }
  if (soort === 'gesloten') return { ...waarden, reden: woord(`toegang.sluitreden.${reden}`) ?? reden }
  return waarden
}
