import type { ReactNode } from 'react'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { datumKort } from '../../platform/datum.ts'
import type { Gehaald } from '../../platform/gegevens.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import type { Voorvertoning } from './model.ts'

/** What the draft would do to who waits now, per room; numbers only, nobody is named. */
export function Gevolg(props: { gevolg: Gehaald<Voorvertoning> }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  return (
    <Laadtoestand van={props.gevolg} wat={t('wachtlijst.criteria.gevolg')}>
      {({ dag, items }) => {
        const anders = items.filter((i) => i.wordtGeschikt + i.wordtUitgesloten + i.wordtOnbekend > 0)
        return (
          <section aria-label={t('wachtlijst.criteria.gevolg')}>
            <h3 className="utrecht-heading-4">
              {t('wachtlijst.criteria.gevolgOp', { dag: datumKort(dag, taal) })}
            </h3>
            {items.length === 0 && <Melding soort="info">{t('wachtlijst.criteria.geenPlekken')}</Melding>}
            {items.length > 0 && anders.length === 0 && (
              <Melding soort="ok">{t('wachtlijst.criteria.niemandAnders')}</Melding>
            )}
            <ul className="z-opsomming">
              {anders.map((i) => (
                <li key={`${i.product}${i.voorziening}${i.eenheid}`}>
                  <strong>
                    {i.voorziening}: {i.eenheid}
                  </strong>
                  <div>
                    {t('wachtlijst.criteria.telling', {
                      geschikt: i.wordtGeschikt,
                      uitgesloten: i.wordtUitgesloten,
                      onbekend: i.wordtOnbekend,
                      onveranderd: i.onveranderd,
                    })}
                  </div>
                  {i.door.length > 0 && (
                    <div>
                      {t('wachtlijst.criteria.door', {
                        regels: i.door.map((d) => `${d.naam} (${d.aantal})`).join(', '),
                      })}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      }}
    </Laadtoestand>
  )
}
