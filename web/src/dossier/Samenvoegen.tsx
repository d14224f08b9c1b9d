import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Samenvoeging, Woonloopbaan } from './vormen.ts'

/**
 * May be the same person: a question to a professional, never a merge by itself. Who works in the access team, looks at both files
 * first, gives a reason, and can take it back.
 */
export function Dubbelen(props: {
  clientId: string
  dubbelen: Woonloopbaan['dubbelen']
  magSamenvoegen: boolean
}): ReactNode {
  const t = useTekst()
  const [gekozen, kies] = useState<string | null>(null)
  return (
    <Melding soort="waarschuwing" kop={t('dossier.dubbelKop', { aantal: props.dubbelen.length })}>
      <ul>
        {props.dubbelen.map((d) => (
          <li key={d.id}>
            <Link to="/mensen/$id" params={{ id: d.id }} className="utrecht-link">
              {t('dossier.dubbelBekijk')}
            </Link>{' '}
            ({d.waarom.map((w) => t(`dossier.dubbel.${w}`)).join(', ')}){' '}
            {props.magSamenvoegen && (
              <Knop bijKlik={() => kies(gekozen === d.id ? null : d.id)} uitgeklapt={gekozen === d.id}>
                {t('dossier.samenvoegen')}
              </Knop>
            )}
            {gekozen === d.id && <Samenvoegformulier clientId={props.clientId} vervallenId={d.id} />}
          </li>
        ))}
      </ul>
    </Melding>
  )
}

const metReden = (reden: string, te: string) => (reden.trim().length < 5 ? te : null)

function Samenvoegformulier(props: { clientId: string; vervallenId: string }): ReactNode {
  const t = useTekst()
  const actie = useActie<{ vervallenId: string; reden: string }>({
    pad: `/clienten/${props.clientId}/samenvoegingen`,
    ververs: ['/clienten'],
  })
  const formulier = useFormulier<{ reden: string }>({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: metReden(w.reden, t('dossier.noodReden')) }),
    bijVerzenden: (w) => actie.voerUit({ vervallenId: props.vervallenId, reden: w.reden }),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('dossier.samenvoegenJa')}
      wieZiet={t('dossier.samenvoegenZiet')}
      naam={t('dossier.samenvoegen')}
    >
      <p>{t('dossier.samenvoegenUitleg')}</p>
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('dossier.samenvoegenReden')}
        waarom={t('dossier.samenvoegenWaarom')}
        regels={2}
        max={500}
      />
    </Formulier>
  )
}

/** What was merged into this file, and the way back. */
export function Samenvoegingen(props: { clientId: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const lijst = useHaal<{ items: Samenvoeging[] }>(`/clienten/${props.clientId}/samenvoegingen`, {
    live: ['nl.zicht.dossier.'],
  })
  const items = lijst.gegevens?.items ?? []
  if (items.length === 0) return null
  return (
    <Paneel kop={t('dossier.samengevoegd')}>
      <ul className="z-kaal">
        {items.map((s) => (
          <li key={s.id}>
            <p>
              {t('dossier.samengevoegdDoor', { wie: s.door, wanneer: datumTijd(s.op, taal) })} {s.reden}
            </p>
            {s.ongedaanOp === null ? (
              <Splits id={s.id} />
            ) : (
              <p className="z-stil">
                {t('dossier.gesplitst', { wanneer: datumTijd(s.ongedaanOp, taal) })} {s.ongedaanReden}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Paneel>
  )
}

function Splits(props: { id: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const actie = useActie<{ reden: string }>({
    pad: `/samenvoegingen/${props.id}/splitsing`,
    ververs: ['/clienten'],
  })
  const formulier = useFormulier<{ reden: string }>({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: metReden(w.reden, t('dossier.noodReden')) }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <>
      <Knop bijKlik={() => zetOpen(!open)} uitgeklapt={open}>
        {t('dossier.splitsen')}
      </Knop>
      {open && (
        <Formulier
          formulier={formulier}
          actie={actie}
          verzend={t('dossier.splitsenJa')}
          wieZiet={t('dossier.samenvoegenZiet')}
          naam={t('dossier.splitsen')}
        >
          <Tekstvlak
            veld={formulier.veld('reden')}
            label={t('dossier.splitsenReden')}
            waarom={t('dossier.samenvoegenWaarom')}
            regels={2}
            max={500}
          />
        </Formulier>
      )}
    </>
  )
}
