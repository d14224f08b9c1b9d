import type { ReactNode } from 'react'
import { type Gegeven, Gegevens } from '../onderdelen/Gegevens.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { useGemeenten } from './useGemeenten.ts'
import type { Melding } from './vormen.ts'

/** What is known from the call; what is not known says so. */
export function Gegevenspaneel(props: { m: Melding }): ReactNode {
  const t = useTekst()
  const { naam } = useGemeenten()
  const { m } = props
  const rij = (veld: string, waarde: ReactNode): Gegeven => ({ naam: t(`crisis.feit.${veld}`), waarde })
  const drie = (waarde: string): string => t(`crisis.drieweg.${waarde}`)
  const gegevens: Gegeven[] = [
    rij('directGevaar', drie(m.directGevaar)),
    rij('huiselijkGeweld', drie(m.huiselijkGeweld)),
    rij('kinderen', drie(m.kinderen)),
    ...(m.risicoKinderen ? [rij('risicoKinderen', m.risicoKinderen)] : []),
    rij('leeftijd', m.leeftijd === null ? null : t('crisis.jaarOud', { leeftijd: m.leeftijd })),
    rij('geslacht', t(`crisis.geslacht.${m.geslacht}`)),
    rij('behoeften', m.behoeften.map((b) => t(`crisis.behoefte.${b}`)).join(', ')),
    rij('netwerkGemeente', naam(m.netwerkGemeente)),
    rij('verblijftNu', m.verblijftNu ? t(`crisis.verblijf.${m.verblijftNu}`) : null),
    rij('herkomstGemeente', naam(m.herkomstGemeente)),
    rij('psychischeNood', drie(m.psychischeNood)),
    rij('lvbVermoeden', drie(m.lvbVermoeden)),
    rij('verwijzer', t(`crisis.verwijzer.${m.verwijzer}`)),
    rij('kanaal', t(`crisis.kanaal.${m.kanaal}`)),
    rij('terugbelnummer', m.terugbelnummer ? <Telefoon nummer={m.terugbelnummer} /> : null),
    ...(m.vervoer ? [rij('vervoer', t(`crisis.vervoer.${m.vervoer}`))] : []),
    ...(m.toelichting ? [rij('toelichting', m.toelichting)] : []),
  ]
  return (
    <>
      {m.huishouden.length > 0 && (
        <Paneel kop={t('crisis.veld.huishouden')}>
          <ul className="z-huisgenoten">
            {m.huishouden.map((p, i) => (
              <li key={i}>
                {t(`crisis.rol.${p.rol}`)}
                {p.leeftijd !== null && `, ${t('crisis.jaarOud', { leeftijd: p.leeftijd })}`}
                {p.geslacht !== 'onbekend' && `, ${t(`crisis.geslacht.${p.geslacht}`).toLowerCase()}`}
                {p.roepnaam && (
                  <>
                    {', '}
                    <Naam naam={p.roepnaam} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </Paneel>
      )}
      <Paneel kop={t('crisis.gegevens')}>
        <Gegevens gegevens={gegevens} />
      </Paneel>
    </>
  )
}
