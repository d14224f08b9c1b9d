import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type KlokMetAfloop, VERVERS } from './vormen.ts'

type Klokformulier = { klok: KlokMetAfloop; klaar: () => void }

/** More days, with a reason; no more than the region allows, together with earlier ones. */
export function Verlengen(props: Klokformulier): ReactNode {
  const t = useTekst()
  const { klok: k } = props
  const actie = useActie<{ dagen: number | null; reden: string }>({
    pad: `/termijnen/${k.id}/verlenging`,
    inhoud: (w) => ({ dagen: w.dagen, reden: w.reden.trim() }),
    versie: `"${k.versie}"`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<{ dagen: number | null; reden: string }>({
    begin: { dagen: null, reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      dagen:
        w.dagen === null || !Number.isInteger(w.dagen) || w.dagen < 1 || w.dagen > k.dagenTeVerlengen
          ? t('plaatsing.dagenFout', { max: k.dagenTeVerlengen })
          : null,
      reden: w.reden.trim().length < 10 ? t('plaatsing.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.verleng')}
      wieZiet={t('plaatsing.wieZiet')}
    >
      <Getalveld
        veld={formulier.veld('dagen')}
        label={t('plaatsing.dagenErbij')}
        waarom={t('plaatsing.dagenErbijWaarom')}
        hulp={t('plaatsing.dagenErbijHulp', { max: k.dagenTeVerlengen })}
        eenheid={t('plaatsing.dagenEenheid')}
      />
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('plaatsing.waaromVerlengen')}
        waarom={t('plaatsing.waaromVerlengenUitleg')}
        regels={3}
        max={1000}
      />
    </Formulier>
  )
}

/** The outcome of looking again; the stay goes on. */
export function KlokSluiten(props: Klokformulier): ReactNode {
  const t = useTekst()
  const { klok: k } = props
  const actie = useActie<{ reden: string }>({
    pad: `/termijnen/${k.id}/sluiting`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: `"${k.versie}"`,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 10 ? t('plaatsing.redenFout') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.bewaarUitkomst')}
      wieZiet={t('plaatsing.wieZiet')}
    >
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('plaatsing.uitkomst')}
        waarom={t('plaatsing.uitkomstWaarom')}
        hulp={t('plaatsing.uitkomstHulp')}
        regels={3}
        max={1000}
      />
    </Formulier>
  )
}
