import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Tijdlijn as Lijn } from '../onderdelen/Tijdlijn.tsx'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Tijdlijn } from './vormen.ts'

const DAG = /^\d{4}-\d\d-\d\d$/

/** The one timeline of a case, in words. What another room wrote has its words there: `<room>.tijdlijn.<kind>`, or here. */
export function Zaaktijdlijn(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const intl = useIntl()
  const taal = useTaal()
  const lijn = useHaal<Tijdlijn>(`/zaken/${props.zaakId}/tijdlijn`, {
    live: ['nl.zicht.toegang', 'nl.zicht.wachtlijst'],
  })
  const zin = (soort: string, gegevens: Record<string, unknown>): string => {
    const id = soort.includes('.') ? soort.replace('.', '.tijdlijn.') : `toegang.tijdlijn.${soort}`
    if (!intl.messages[id]) return t('toegang.tijdlijn.anders', { soort: soort.replaceAll(/[._]/g, ' ') })
    const waarden = Object.fromEntries(
      Object.entries(gegevens).map(([naam, w]) => [
        naam,
        typeof w === 'string' && DAG.test(w)
          ? datumKort(w, taal)
          : naam === 'klok'
            ? klok(t, intl, w)
            : (w as string),
      ]),
    )
    return t(id, fasen(t, intl, soort, waarden))
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
                {g.toelichting && <p>{g.toelichting}</p>}
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

type Zoek = (id: string, waarden?: Record<string, string>) => string
type Berichten = { messages: Record<string, unknown> }

const klok = (t: Zoek, intl: Berichten, code: unknown): string =>
  intl.messages[`toegang.kloknaam.${String(code)}`] ? t(`toegang.kloknaam.${String(code)}`) : String(code)

/** Phases and reasons are codes; the sentence has their words. */
function fasen(
  t: Zoek,
  intl: Berichten,
  soort: string,
  waarden: Record<string, string>,
): Record<string, string> {
  const woord = (deel: string, code: string | undefined): string | undefined =>
    code && intl.messages[`toegang.${deel}.${code}`] ? t(`toegang.${deel}.${code}`) : code
  if (soort === 'fase')
    return { ...waarden, van: woord('fase', waarden.van) ?? '', naar: woord('fase', waarden.naar) ?? '' }
  if (soort === 'gesloten') return { ...waarden, reden: woord('sluitreden', waarden.reden) ?? '' }
  return waarden
}
