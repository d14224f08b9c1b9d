import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { dagVan } from '../platform/datum.ts'
import { tijd } from '../platform/datum.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Formulierdeel } from './Acties.tsx'
import { momentUit } from './moment.ts'
import { type Plaatsing, VERVERS } from './vormen.ts'
import { PERSPECTIEVEN, perspectief, VORIGE_PLEKKEN, vorigePlek } from './woorden.ts'

type Invoer = { dag: Datumantwoord; uur: string; vorigeVoorziening: string; toekomstperspectief: string }

const begin = (p: Plaatsing): Invoer => ({
  dag: p.sinds ? { soort: 'datum', datum: dagVan(p.sinds), geschat: false } : null,
  uur: p.sinds ? tijd(p.sinds, 'nl') : '',
  vorigeVoorziening: p.vorigeVoorziening ?? '',
  toekomstperspectief: p.toekomstperspectief ?? '',
})

/** What was written down wrong. Only what changed is sent; what stood there before is kept. */
export function Corrigeren(props: Formulierdeel): ReactNode {
  const t = useTekst()
  const eerst = begin(props.plaatsing)
  const actie = useActie<Invoer>({
    methode: 'PATCH',
    pad: `/plaatsingen/${props.plaatsing.id}`,
    inhoud: (w) => verschil(eerst, w),
    versie: props.etag,
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: eerst,
    probleem: actie.probleem,
    controleer: (w) => ({
      dag: w.dag?.soort === 'datum' ? null : t('plaatsing.geenDatum'),
      uur: /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(w.uur.trim()) ? null : t('plaatsing.geenTijd'),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('plaatsing.bewaarCorrectie')}
      wieZiet={t('plaatsing.wieZiet')}
    >
      <p>{t('plaatsing.correctieUitleg')}</p>
      <Datumveld
        veld={formulier.veld('dag')}
        label={t('plaatsing.beginDag')}
        waarom={t('plaatsing.beginWaarom')}
      />
      <Tekstveld
        veld={formulier.veld('uur')}
        label={t('plaatsing.beginUur')}
        waarom={t('plaatsing.beginWaarom')}
        hulp={t('plaatsing.uurHulp')}
        breedte={8}
        max={5}
      />
      <Selectie
        veld={formulier.veld('vorigeVoorziening')}
        label={t('plaatsing.vorige')}
        waarom={t('plaatsing.vorigeWaarom')}
        optioneel
        opties={metEigen(VORIGE_PLEKKEN, eerst.vorigeVoorziening).map((waarde) => ({
          waarde,
          label: vorigePlek(t, waarde) ?? '',
        }))}
      />
      <Selectie
        veld={formulier.veld('toekomstperspectief')}
        label={t('plaatsing.perspectief')}
        waarom={t('plaatsing.perspectiefWaarom')}
        optioneel
        opties={metEigen(PERSPECTIEVEN, eerst.toekomstperspectief).map((waarde) => ({
          waarde,
          label: perspectief(t, waarde) ?? '',
        }))}
      />
    </Formulier>
  )
}

/** What stands there now stays a choice, also when it is none of ours. */
const metEigen = (codes: readonly string[], nu: string): string[] =>
  nu === '' || codes.includes(nu) ? [...codes] : [nu, ...codes]

function verschil(eerst: Invoer, nu: Invoer): Record<string, unknown> {
  const uit: Record<string, unknown> = {}
  const dag = nu.dag?.soort === 'datum' ? nu.dag.datum : null
  const dagEerst = eerst.dag?.soort === 'datum' ? eerst.dag.datum : null
  if (dag !== null && (dag !== dagEerst || nu.uur !== eerst.uur)) uit.begin = momentUit(dag, nu.uur)
  for (const veld of ['vorigeVoorziening', 'toekomstperspectief'] as const)
    if (nu[veld] !== eerst[veld]) uit[veld] = nu[veld].trim() === '' ? null : nu[veld].trim()
  return uit
}
