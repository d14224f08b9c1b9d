import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding as Bericht } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { meldingRoute } from './kamer.ts'
import { Meldinggegevens } from './Meldinggegevens.tsx'
import { Opnemen } from './Opnemen.tsx'
import type { Meldingdetail } from './vormen.ts'
import './toegang.css'

/** One report: what was asked, and taking it up. */
export function Meldingpagina(): ReactNode {
  const t = useTekst()
  const { id } = meldingRoute.useParams()
  const melding = useHaal<Meldingdetail>(`/toegangsmeldingen/${id}`, { live: ['nl.zicht.toegang'] })
  return (
    <div className="z-blad">
      <Laadtoestand van={melding} wat={t('toegang.watMelding')}>
        {(m) => (
          <>
            <Kop
              boven={m.nummer}
              titel={<Naam naam={m.persoon.roepnaam} />}
              bij={<Termijn uiterlijk={m.onderzoekTot} bijnaDagen={14} wat={t('toegang.onderzoekKlaar')} />}
            />
            {m.spoed && m.status === 'ontvangen' && (
              <Bericht soort="waarschuwing" kop={t('toegang.spoedKop')}>
                <p>{t('toegang.spoedUitleg')}</p>
              </Bericht>
            )}
            {m.status !== 'ontvangen' && (
              <Bericht soort="info" kop={t(`toegang.status.${m.status}`)}>
                {m.afhandeling && <p>{m.afhandeling}</p>}
                {m.zaakId && (
                  <p>
                    <Link to="/toegang/zaak/$id" params={{ id: m.zaakId }} className="utrecht-link">
                      {t('toegang.naarDossier')}
                    </Link>
                  </p>
                )}
              </Bericht>
            )}
            <div className="z-toegang-kolommen">
              <Paneel kop={t('toegang.melding')}>
                <Meldinggegevens m={m} />
              </Paneel>
              {m.status === 'ontvangen' && (
                <div>
                  <Paneel kop={t('toegang.oppakken')}>
                    <Opnemen m={m} />
                  </Paneel>
                  <Afhandelen m={m} etag={melding.etag} />
                </div>
              )}
            </div>
          </>
        )}
      </Laadtoestand>
    </div>
  )
}

const REDENEN = ['ingetrokken', 'dubbel', 'informatie', 'doorverwezen', 'onbereikbaar', 'overleden'] as const

/** A report that becomes no case, with what was done. That someone comes from elsewhere is not among the reasons. */
function Afhandelen(props: { m: Meldingdetail; etag: string | null }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const actie = useActie<{ reden: string; toelichting: string }>({
    pad: `/toegangsmeldingen/${props.m.id}/afhandeling`,
    versie: props.etag,
    ververs: [`/toegangsmeldingen/${props.m.id}`, '/toegang/werkbak'],
  })
  const formulier = useFormulier({
    begin: { reden: '', toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      reden: w.reden === '' ? t('toegang.fout.kiesReden') : null,
      toelichting: w.toelichting.trim().length < 5 ? t('toegang.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (!open) return <Knop bijKlik={() => zetOpen(true)}>{t('toegang.geenDossier')}</Knop>
  return (
    <Paneel kop={t('toegang.geenDossier')}>
      <Formulier
        formulier={formulier}
        actie={actie}
        wieZiet={t('toegang.wieZietTeam')}
        verzend={t('toegang.sluitMelding')}
      >
        <Selectie
          veld={formulier.veld('reden')}
          label={t('toegang.veld.reden')}
          waarom={t('toegang.veld.redenWaarom')}
          hulp={t('toegang.geenBinding')}
          opties={REDENEN.map((r) => ({ waarde: r, label: t(`toegang.afhandeling.${r}`) }))}
        />
        <Tekstvlak
          veld={formulier.veld('toelichting')}
          label={t('toegang.veld.gedaan')}
          waarom={t('toegang.veld.redenWaarom')}
          regels={3}
          max={1000}
        />
      </Formulier>
    </Paneel>
  )
}
