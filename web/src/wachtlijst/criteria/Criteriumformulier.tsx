import type { ReactNode } from 'react'
import { Datumveld } from '../../onderdelen/Datumveld.tsx'
import { Formulier } from '../../onderdelen/Formulier.tsx'
import { useFormulier } from '../../onderdelen/formulier.ts'
import { Getalveld } from '../../onderdelen/Getalveld.tsx'
import { Keuze } from '../../onderdelen/Keuze.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Selectie } from '../../onderdelen/Selectie.tsx'
import { Tekstveld } from '../../onderdelen/Tekstveld.tsx'
import { vandaag } from '../../platform/datum.ts'
import { useNu } from '../../platform/klok.ts'
import { useTekst } from '../../platform/tekst.tsx'
import { beginVan, type Invoer, maakRegel, SOORTEN } from './invoer.ts'
import { type Laag, type Regel, vrijeCode } from './model.ts'

/** One rule: what it asks, from which day, and where that was decided. */
export function Criteriumformulier(props: {
  /** The rule that is changed from a day on; null: a new one. */
  bij: Regel | null
  lagen: readonly Laag[]
  lijst: readonly Regel[]
  behoeften: readonly { code: string; naam: string }[]
  /** Nothing is saved: where it was decided is not asked. */
  proef: boolean
  klaar: (r: Regel | null) => void
  annuleer: () => void
}): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { bij, lagen, lijst } = props
  const formulier = useFormulier<Invoer>({
    begin: {
      ...beginVan(bij, dag),
      ...(props.proef && { bron: t('wachtlijst.criteria.proefBron') }),
    },
    controleer: (w) => ({
      soort: w.soort === '' ? t('wachtlijst.criteria.kiesSoort') : null,
      naam: w.soort !== 'uit' && w.naam.trim() === '' ? t('wachtlijst.criteria.naamFout') : null,
      vervangt: w.soort === 'uit' && w.vervangt === '' ? t('wachtlijst.criteria.kiesRegel') : null,
      minstens:
        w.soort === 'leeftijd' && w.minstens === null && w.hoogstens === null
          ? t('wachtlijst.criteria.leeftijdFout')
          : Number.isNaN(w.minstens ?? 0)
            ? t('wachtlijst.criteria.getalFout')
            : null,
      hoogstens:
        Number.isNaN(w.hoogstens ?? 0) || (w.soort === 'huishouden' && w.hoogstens === null)
          ? t('wachtlijst.criteria.getalFout')
          : w.soort === 'leeftijd' && w.minstens !== null && w.hoogstens !== null && w.minstens > w.hoogstens
            ? t('wachtlijst.criteria.volgordeFout')
            : null,
      waarde:
        ['geslacht', 'behoefte', 'lvb'].includes(w.soort) && w.waarde === ''
          ? t('wachtlijst.criteria.kiesWaarde')
          : null,
      van: w.van?.soort === 'datum' ? null : t('wachtlijst.datumFout'),
      bron: w.bron.trim() === '' ? t('wachtlijst.criteria.bronFout') : null,
    }),
    bijVerzenden: (w) => {
      props.klaar(maakRegel(w, bij?.code ?? (w.vervangt || vrijeCode(lagen, lijst))))
      return Promise.resolve(true)
    },
  })
  const { soort } = formulier.waarden
  const boven = lagen.flatMap((l) => l.criteria).filter((r) => !r.uit && !lijst.includes(r))
  return (
    <Formulier
      formulier={formulier}
      verzend={t('wachtlijst.criteria.zetErbij')}
      wieZiet={t('wachtlijst.criteria.wieZiet')}
      naam={t('wachtlijst.criteria.nieuw')}
      knoppen={
        <Knop soort="stil" bijKlik={props.annuleer}>
          {t('wachtlijst.criteria.laatZo')}
        </Knop>
      }
    >
      {bij === null && (
        <Keuze
          veld={formulier.veld('soort')}
          label={t('wachtlijst.criteria.soort')}
          waarom={t('wachtlijst.criteria.soortWaarom')}
          opties={SOORTEN.map((s) => ({ waarde: s, label: t(`wachtlijst.criteria.soort.${s}`) }))}
        />
      )}
      {soort !== 'uit' && (
        <Tekstveld
          veld={formulier.veld('naam')}
          label={t('wachtlijst.criteria.naam')}
          waarom={t('wachtlijst.criteria.naamWaarom')}
          max={100}
        />
      )}
      {soort === 'leeftijd' && (
        <Getalveld
          veld={formulier.veld('minstens')}
          label={t('wachtlijst.criteria.minstens')}
          waarom={t('wachtlijst.criteria.minstensWaarom')}
          eenheid={t('wachtlijst.criteria.jaar')}
          optioneel
        />
      )}
      {(soort === 'leeftijd' || soort === 'huishouden') && (
        <Getalveld
          veld={formulier.veld('hoogstens')}
          label={t('wachtlijst.criteria.hoogstens')}
          waarom={t('wachtlijst.criteria.hoogstensWaarom')}
          eenheid={t(soort === 'leeftijd' ? 'wachtlijst.criteria.jaar' : 'wachtlijst.criteria.mensen')}
          optioneel={soort === 'leeftijd'}
        />
      )}
      {soort === 'geslacht' && (
        <Keuze
          veld={formulier.veld('waarde')}
          label={t('wachtlijst.criteria.veld.geslacht')}
          waarom={t('wachtlijst.criteria.waardeWaarom')}
          opties={(['man', 'vrouw'] as const).map((g) => ({
            waarde: g,
            label: t(`wachtlijst.criteria.geslacht.${g}`),
          }))}
        />
      )}
      {soort === 'lvb' && (
        <Keuze
          veld={formulier.veld('waarde')}
          label={t('wachtlijst.criteria.veld.lvbVermoeden')}
          waarom={t('wachtlijst.criteria.waardeWaarom')}
          opties={(['ja', 'nee'] as const).map((w) => ({
            waarde: w,
            label: t(`wachtlijst.criteria.${w}`),
          }))}
        />
      )}
      {soort === 'behoefte' && (
        <Selectie
          veld={formulier.veld('waarde')}
          label={t('wachtlijst.criteria.behoefte')}
          waarom={t('wachtlijst.criteria.behoefteWaarom')}
          opties={props.behoeften.map((b) => ({ waarde: b.code, label: b.naam }))}
        />
      )}
      {bij === null && boven.length > 0 && (
        <Selectie
          veld={formulier.veld('vervangt')}
          label={t(soort === 'uit' ? 'wachtlijst.criteria.zetUit' : 'wachtlijst.criteria.vervangt')}
          waarom={t('wachtlijst.criteria.vervangtWaarom')}
          opties={[...new Map(boven.map((r) => [r.code, r.uit ? r.code : r.naam]))].map(
            ([waarde, label]) => ({
              waarde,
              label,
            }),
          )}
          optioneel={soort !== 'uit'}
        />
      )}
      <Datumveld
        veld={formulier.veld('van')}
        label={t('wachtlijst.criteria.van')}
        waarom={t('wachtlijst.criteria.vanWaarom')}
      />
      {!props.proef && (
        <Tekstveld
          veld={formulier.veld('bron')}
          label={t('wachtlijst.criteria.bron')}
          waarom={t('wachtlijst.criteria.bronWaarom')}
          max={200}
        />
      )}
    </Formulier>
  )
}
