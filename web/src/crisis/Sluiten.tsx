import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { UITKOMSTEN, VERVOLGEN } from './codes.ts'
import type { Melding } from './vormen.ts'
import { viaFormulier } from './opnieuw.ts'

type Invoer = { uitkomst: string; vervolg: string; toelichting: string }

/** Closing a call: how it ended and what comes next. A stay that came of it simply goes on. */
export function Sluiten(props: { m: Melding; etag: string | null }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const { m } = props
  const actie = useActie<Invoer>({
    pad: `/crisismeldingen/${m.id}/sluiting`,
    inhoud: (w) => ({ uitkomst: w.uitkomst, vervolg: w.vervolg, toelichting: w.toelichting.trim() || null }),
    versie: props.etag,
    ververs: [`/crisismeldingen/${m.id}`, '/crisismeldingen'],
  })
  const geplaatst = m.status === 'geplaatst'
  const formulier = useFormulier<Invoer>({
    begin: { uitkomst: geplaatst ? 'geplaatst' : '', vervolg: '', toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      uitkomst: w.uitkomst === '' ? t('crisis.fout.uitkomst') : null,
      vervolg: w.vervolg === '' ? t('crisis.fout.vervolg') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (!open) {
    return (
      <p className="z-sluiten">
        <Knop bijKlik={() => zetOpen(true)}>{t('crisis.sluit')}</Knop>
      </p>
    )
  }
  const uitkomsten = UITKOMSTEN.filter((u) => u !== 'geplaatst' || geplaatst)
  return (
    <Paneel kop={t('crisis.sluit')}>
      <Formulier
        formulier={formulier}
        actie={viaFormulier(actie, formulier)}
        wieZiet={t('crisis.wieZiet')}
        verzend={t('crisis.sluitJa')}
        naam={t('crisis.sluit')}
        knoppen={
          <Knop soort="stil" bijKlik={() => zetOpen(false)}>
            {t('crisis.terug')}
          </Knop>
        }
      >
        <Selectie
          veld={formulier.veld('uitkomst')}
          label={t('crisis.veld.uitkomst')}
          waarom={t('crisis.veld.uitkomst.waarom')}
          opties={uitkomsten.map((code) => ({ waarde: code, label: t(`crisis.uitkomst.${code}`) }))}
        />
        <Selectie
          veld={formulier.veld('vervolg')}
          label={t('crisis.veld.vervolg')}
          waarom={t('crisis.veld.vervolg.waarom')}
          opties={VERVOLGEN.map((code) => ({ waarde: code, label: t(`crisis.vervolg.${code}`) }))}
        />
        <Tekstvlak
          veld={formulier.veld('toelichting')}
          label={t('crisis.veld.afsluiting')}
          waarom={t('crisis.veld.afsluiting.waarom')}
          optioneel
          regels={2}
          max={2000}
        />
      </Formulier>
    </Paneel>
  )
}
