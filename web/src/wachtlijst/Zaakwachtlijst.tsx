import type { ReactNode } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { Aanbodkaart } from './Aanbodkaart.tsx'
import { OpLijst } from './OpLijst.tsx'
import { Plaatspaneel } from './Plaatspaneel.tsx'
import { type Aanbod, LIVE, type Plaats } from './vormen.ts'
import { Woonurgentie } from './Woonurgentie.tsx'
import './wachtlijst.css'

const LEVEND = new Set(['bij_aanbieder', 'bij_client', 'aanvaard'])

/** The way from decision to home in one file: the lists, the offers, and priority for a home. */
export function Zaakwachtlijst(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const mag = useMag('wachtlijst:wijzigen')
  const plaatsen = useHaal<{ items: Plaats[] }>(`/zaken/${props.zaakId}/wachtlijst`, { live: LIVE })
  const aanbod = useHaal<{ items: Aanbod[] }>(mag ? `/aanbiedingen?zaak=${props.zaakId}` : null, {
    live: LIVE,
  })
  return (
    <>
      {mag && (
        <Laadtoestand van={aanbod} wat={t('wachtlijst.aanbiedingen')}>
          {({ items }) => (
            <>
              {items
                .filter((a) => LEVEND.has(a.status))
                .map((a) => (
                  <Aanbodkaart key={a.id} aanbod={a} />
                ))}
              <Eerder items={items.filter((a) => !LEVEND.has(a.status))} />
            </>
          )}
        </Laadtoestand>
      )}
      <Laadtoestand van={plaatsen} wat={t('wachtlijst.titel')}>
        {({ items }) => (
          <>
            {items.map((p) => (
              <Plaatspaneel key={p.id} plaats={p} />
            ))}
            {mag && <OpLijst zaakId={props.zaakId} eerste={items.length === 0} />}
          </>
        )}
      </Laadtoestand>
      <Woonurgentie zaakId={props.zaakId} />
    </>
  )
}

function Eerder(props: { items: readonly Aanbod[] }): ReactNode {
  const t = useTekst()
  if (props.items.length === 0) return null
  return (
    <Paneel
      kop={t('wachtlijst.eerder')}
      inklap={props.items.some((a) => a.status === 'geplaatst') ? 'open' : 'dicht'}
    >
      <ul className="z-opsomming">
        {props.items.map((a) => (
          <li key={a.id}>
            {a.voorziening}: {t(`wachtlijst.stand.${a.status}`)}
          </li>
        ))}
      </ul>
    </Paneel>
  )
}
