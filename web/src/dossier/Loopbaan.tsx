import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Tijdlijn, type Tijdlijnpunt } from '../onderdelen/Tijdlijn.tsx'
import { vorigePlek } from '../plaatsing/woorden.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Loopbaanpunt } from './vormen.ts'

/** The housing career: every stay and every crisis call, newest first. Where someone is, is left out outside the circle of a secret address. */
export function Loopbaan(props: { punten: readonly Loopbaanpunt[]; zonderLinks?: boolean }): ReactNode {
  const t = useTekst()
  const punten = props.punten.map((p): Tijdlijnpunt => {
    const kop =
      p.soort === 'crisismelding' ? t('dossier.crisismelding') : (p.product ?? t('dossier.verblijf'))
    const adres = p.soort === 'verblijf' ? `/plaatsingen/${p.id}` : `/crisis/${p.id}`
    const loopt =
      p.soort === 'verblijf' && p.tot === null && ['gestart', 'geaccepteerd', 'gepauzeerd'].includes(p.status)
    return {
      sleutel: p.id,
      op: p.van,
      tot: p.tot,
      soort: loopt ? 'nu' : p.status === 'voorgesteld' ? 'kans' : 'gewoon',
      kop: props.zonderLinks ? (
        kop
      ) : (
        <Link to={adres} className="utrecht-link">
          {kop}
        </Link>
      ),
      inhoud: <Regels punt={p} />,
    }
  })
  return <Tijdlijn naam={t('dossier.loopbaan')} punten={punten} />
}

function Regels(props: { punt: Loopbaanpunt }): ReactNode {
  const t = useTekst()
  const { punt: p } = props
  const waar = [p.voorziening, p.aanbieder, p.gemeente].filter(Boolean).join(' · ')
  const status = t(`dossier.status.${p.soort === 'crisismelding' ? `melding_${p.status}` : p.status}`)
  return (
    <>
      {waar && <p>{waar}</p>}
      {p.adresGeheim && <p className="z-stil">{t('dossier.adresGeheim')}</p>}
      <p className="z-stil">
        {status}
        {p.soort === 'verblijf' &&
          p.vorigeVoorziening &&
          ` · ${t('dossier.kwamVan', { waar: vorigePlek(t, p.vorigeVoorziening) })}`}
        {p.soort === 'verblijf' &&
          p.bestemming &&
          ` · ${t('dossier.gingNaar', { waar: t(`plaatsing.bestemming.${p.bestemming}`) })}`}
      </p>
    </>
  )
}
