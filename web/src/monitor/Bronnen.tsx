import type { ReactNode } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, plusDagen } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Getal } from './Cijfertabel.tsx'
import type { Capaciteitsuitkomst, Cel } from './vormen.ts'

/** One facility, or the whole region: the statements of all sources, the used one marked, and the count of the register. */
export function Bronnen(props: {
  naam: string
  waar: string | null
  uitkomst: Capaciteitsuitkomst
  mensen?: Cel
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { opgaven, register, registerKlopt, verschillen } = props.uitkomst
  return (
    <Paneel
      kop={props.naam}
      bij={
        verschillen.length > 0 && (
          <span className="z-bronnen__verschil">
            <Icoon naam="waarschuwing" />
            {verschillen
              .map((v) => t(`monitor.verschil.${v.waarvan}`, { laagste: v.laagste, hoogste: v.hoogste }))
              .join('; ')}
          </span>
        )
      }
    >
      {props.waar && <p className="z-stil z-klein">{props.waar}</p>}
      <p>
        {t('monitor.registerTelt', {
          afgesproken: register.afgesproken,
          crisis: register.waarvanCrisis,
          tijdelijk: register.tijdelijk,
        })}{' '}
        {props.mensen !== undefined && (
          <>
            {t('monitor.mensenGeteld')} <Getal n={props.mensen} />.{' '}
          </>
        )}
        {registerKlopt !== null && (
          <b>{t(registerKlopt ? 'monitor.registerKlopt' : 'monitor.registerKloptNiet')}</b>
        )}
      </p>
      {opgaven.length === 0 ? (
        <p className="z-stil">{t('monitor.geenBron')}</p>
      ) : (
        <table className="utrecht-table z-tabel z-bronnen">
          <caption className="z-verborgen">{t('monitor.bronnenVan', { naam: props.naam })}</caption>
          <thead className="utrecht-table__header">
            <tr>
              <th scope="col">{t('monitor.bronKop')}</th>
              <th scope="col">{t('monitor.watKop')}</th>
              <th scope="col" className="z-getal">
                {t('monitor.aantal')}
              </th>
              <th scope="col">{t('monitor.gebruiktKop')}</th>
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {opgaven.map((o) => (
              <tr
                key={`${o.bron}/${o.soort}/${o.waarvan}/${o.van}/${o.tot}`}
                className={o.gebruikt ? 'z-bronnen__gebruikt' : undefined}
              >
                <th scope="row">{o.bron}</th>
                <td data-label={t('monitor.watKop')}>
                  <div>
                    {t(`monitor.opgave.${o.soort}`)}, {t(`monitor.waarvan.${o.waarvan}`)}
                    <span className="z-cijfertabel__bij">
                      {o.geldigTot === null
                        ? t('monitor.vanaf', { van: datumKort(o.geldigVan, taal) })
                        : t('monitor.vanTotEnMet', {
                            van: datumKort(o.geldigVan, taal),
                            tot: datumKort(plusDagen(o.geldigTot, -1), taal),
                          })}
                    </span>
                  </div>
                </td>
                <td data-label={t('monitor.aantal')} className="z-getal">
                  {o.van === o.tot ? o.van : t('monitor.bereik', { van: o.van, tot: o.tot })}
                </td>
                <td data-label={t('monitor.gebruiktKop')}>
                  <div>
                    <b>
                      {o.gebruikt && <Icoon naam="vink" />}{' '}
                      {t(o.gebruikt ? 'monitor.gebruikt' : 'monitor.nietGebruikt')}
                    </b>
                    {o.toelichting && <span className="z-cijfertabel__bij">{o.toelichting}</span>}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paneel>
  )
}
