import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { dagEnDatum } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { lijstRoute } from './kamer.ts'
import { Voorstelpaneel } from './Voorstelpaneel.tsx'
import { LIVE, type Vacature } from './vormen.ts'

/** Places that come free for this product; a chosen opening shows who is proposed, beside the list. */
export function Vacatures(props: { product: string }): ReactNode {
  const t = useTekst()
  const { opening } = lijstRoute.useSearch()
  const vacatures = useHaal<{ items: Vacature[] }>(`/vacatures?product=${props.product}`, { live: LIVE })
  return (
    <div>
      <Laadtoestand van={vacatures} wat={t('wachtlijst.vacatures')}>
        {({ items }) => (
          <Paneel kop={t('wachtlijst.vacatures')}>
            {items.length === 0 ? (
              <Melding soort="info">
                {t('wachtlijst.geenVacatures')}{' '}
                <a className="utrecht-link" href="/wachtlijst/vacature">
                  {t('wachtlijst.vacatureMelden')}
                </a>
              </Melding>
            ) : (
              <>
                {items.map((v) => (
                  <Regel key={v.id} vacature={v} />
                ))}
                <p>
                  <a className="utrecht-link" href="/wachtlijst/vacature">
                    {t('wachtlijst.vacatureMelden')}
                  </a>
                </p>
                <p>
                  <a className="utrecht-link" href="/wachtlijst/toewijzing">
                    {t('wachtlijst.meerPlekken')}
                  </a>
                </p>
              </>
            )}
          </Paneel>
        )}
      </Laadtoestand>
      {opening && <Voorstelpaneel openingId={opening} />}
    </div>
  )
}

function Regel(props: { vacature: Vacature }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { product, opening } = lijstRoute.useSearch()
  const navigeer = lijstRoute.useNavigate()
  const { vacature: v } = props
  return (
    <section className="z-voorgesteld">
      <h3 className="utrecht-heading-4">
        {v.voorziening} · {t('wachtlijst.vanaf', { datum: dagEnDatum(v.vanaf, taal) })}
      </h3>
      <p>{v.aanbieder}</p>
      {v.openingen.map((o) => (
        <div key={o.id}>
          <span>{o.plekken.map((p) => `${p.eenheid} ${p.nummer}`).join(', ')}: </span>
          <strong>{t(`wachtlijst.opening.${o.stand}`)}</strong>{' '}
          {o.stand === 'vrij' ? (
            <Knop
              klein
              ingedrukt={opening === o.id}
              bijKlik={() => navigeer({ search: { ...(product && { product }), opening: o.id } })}
            >
              {t('wachtlijst.wieKan')}
            </Knop>
          ) : (
            <a className="utrecht-link" href="/aanbod">
              {t('wachtlijst.bekijkAanbod')}
            </a>
          )}
        </div>
      ))}
    </section>
  )
}
