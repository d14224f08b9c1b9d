import type { Samengevat, Scenario, Verschil } from '@zicht/planning'
import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Venster } from '../onderdelen/Venster.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Taal } from '../platform/voorkeur.ts'
import { useBerekening } from './berekening.ts'
import { duizendEuro, mensen } from './getallen.ts'
import { Voortgang } from './Voortgang.tsx'

type Simulatie = { replicaties: number; basis: Samengevat[]; scenario: Samengevat[]; verschillen: Verschil[] }

const waarde = (n: number, eenheid: string, taal: Taal): string =>
  eenheid === 'cent' || eenheid === 'eurocent' ? duizendEuro(n, taal) : mensen(n, taal)

/**
 * The band of the simulation. Baseline and scenario ran on the same random numbers, so the difference has an interval of its own:
 * not two clouds beside each other.
 */
export function Onzekerheid(props: { scenario: Scenario; buitenBereik: boolean }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const werk = useBerekening<{ soort: 'simulatie'; scenario: Scenario }, Simulatie>()
  const klaar = werk.stand.gegevens?.status === 'klaar' ? werk.stand.gegevens : null
  const uit = klaar?.uitkomst ?? null
  return (
    <Paneel kop={t('planning.onzekerheid')}>
      <p className="z-stil">{t('planning.onzekerheidUitleg')}</p>
      {!werk.loopt && (
        <Knop
          soort="hoofd"
          bijKlik={() => werk.vraag.voerUit({ soort: 'simulatie', scenario: props.scenario })}
          bezig={werk.vraag.bezig}
        >
          {t('planning.reken')}
        </Knop>
      )}
      <Voortgang werk={werk} />
      {klaar && klaar.naam !== props.scenario.naam && (
        <Melding soort="info">{t('planning.ouderScenario', { naam: klaar.naam })}</Melding>
      )}
      {uit && (
        <>
          <output className="z-voortgang">
            {t('planning.replicaties', { aantal: uit.replicaties })}{' '}
            <a
              className="utrecht-link z-geen-afdruk"
              href={`/v1/planning/berekeningen/${klaar?.id ?? ''}/rapport`}
              download
            >
              {t('planning.rapport')}
            </a>{' '}
            {props.buitenBereik && <strong>{t('planning.buitenBereikKort')}</strong>}
          </output>
          <Venster klasse="z-tabelvenster" naam={t('planning.tabelVan', { wat: t('planning.onzekerheid') })}>
            <table className="utrecht-table z-tabel z-tabel--dicht">
              <caption className="z-verborgen">{t('planning.onzekerheid')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('planning.maat')}</th>
                  <th scope="col">{t('planning.zoalsHetIs')}</th>
                  <th scope="col">{klaar?.naam}</th>
                  <th scope="col">{t('planning.hetVerschil')}</th>
                </tr>
              </thead>
              <tbody>
                {uit.verschillen.map((v) => {
                  const [b, s] = [uit.basis, uit.scenario].map((lijst) =>
                    lijst.find((x) => x.maat === v.maat),
                  )
                  const toon = (n: number) => waarde(n, v.eenheid, taal)
                  const band = (x: Samengevat | undefined) =>
                    x
                      ? t('planning.band', {
                          midden: toon(x.gemiddelde),
                          laag: toon(x.p5),
                          hoog: toon(x.p95),
                        })
                      : '–'
                  return (
                    <tr key={v.maat}>
                      <th scope="row">
                        {v.naam}{' '}
                        <span className="z-stil z-klein">{v.eenheid === 'cent' ? '' : v.eenheid}</span>
                      </th>
                      <td data-label={t('planning.zoalsHetIs')}>{band(b)}</td>
                      <td data-label={klaar?.naam}>{band(s)}</td>
                      <td data-label={t('planning.hetVerschil')}>
                        {t('planning.band', {
                          midden: toon(v.verschil.gemiddelde),
                          laag: toon(v.verschil.laag),
                          hoog: toon(v.verschil.hoog),
                        })}{' '}
                        {!v.duidelijk && <span className="z-stil">{t('planning.nietDuidelijk')}</span>}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </Venster>
          <p className="z-stil z-klein">{t('planning.bandUitleg')}</p>
        </>
      )}
    </Paneel>
  )
}
