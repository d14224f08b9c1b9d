import type { ReactNode } from 'react'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { useTekst } from '../../platform/tekst.tsx'
import type { Rapport, Reden } from './vormen.ts'

/** Who said no and why: providers against the region's limit, people together. */
export function Weigeringen(props: { kop: string; bij: string; rapport: Rapport }): ReactNode {
  const t = useTekst()
  const { aanbieders, clienten } = props.rapport
  return (
    <>
      <Paneel kop={props.kop} bij={props.bij}>
        {aanbieders.length === 0 ? (
          <p>{t('wachtlijst.rapport.geenAntwoord')}</p>
        ) : (
          <ul className="z-kaal">
            {aanbieders.map((a) => (
              <li key={`${a.aanbieder} ${a.lijst}`} className="z-voorgesteld">
                <strong>{a.aanbieder}</strong>
                <span className="z-stil">{a.lijst}</span>
                <span>
                  {t('wachtlijst.rapport.nee', { geweigerd: a.geweigerd, beantwoord: a.beantwoord })}
                  {a.opEenRij > 1 && ` ${t('wachtlijst.rapport.opRij', { aantal: a.opEenRij })}`}
                </span>
                {a.overGrens && <strong>{t('wachtlijst.rapport.overGrens', { grens: a.grens })}</strong>}
                <Redenen redenen={a.redenen} />
              </li>
            ))}
          </ul>
        )}
      </Paneel>
      <Paneel kop={t('wachtlijst.rapport.clienten')} bij={t('wachtlijst.rapport.clientenBij')}>
        {clienten.beantwoord === null || clienten.geweigerd === null ? (
          <p>{t('wachtlijst.rapport.teKlein')}</p>
        ) : (
          <>
            <p>
              {t('wachtlijst.rapport.nee', {
                geweigerd: clienten.geweigerd,
                beantwoord: clienten.beantwoord,
              })}
            </p>
            <Redenen redenen={clienten.redenen} />
          </>
        )}
      </Paneel>
    </>
  )
}

function Redenen(props: { redenen: readonly Reden[] }): ReactNode {
  const t = useTekst()
  if (props.redenen.length === 0) return null
  return (
    <ul className="z-opsomming">
      {props.redenen.map((r) => (
        <li key={r.code}>
          {r.naam}: {r.aantal ?? t('wachtlijst.rapport.teKlein')}
        </li>
      ))}
    </ul>
  )
}
