import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { dagUit } from './conceptvorm.ts'
import { type Besluit, ververs } from './vormen.ts'

const UITKOMSTEN = ['voortzetten', 'wijzigen', 'intrekken'] as const
type Invoer = { uitkomst: (typeof UITKOMSTEN)[number] | ''; toelichting: string; volgendeOp: Datumantwoord }

/** Looks again whether a decision still fits (Wmo 2015 art. 2.3.9). Changing or stopping it is a decision of its own: that form then opens. */
export function Herbeoordelen(props: {
  b: Besluit
  klaar: () => void
  kies: (weg: 'wijzigen' | 'intrekken') => void
}): ReactNode {
  const t = useTekst()
  const { b } = props
  const actie = useActie<Invoer>({
    pad: `/beschikkingen/${b.id}/herbeoordelingen`,
    inhoud: (w) => ({
      uitkomst: w.uitkomst,
      toelichting: w.toelichting.trim(),
      volgendeOp: w.uitkomst === 'voortzetten' ? dagUit(w.volgendeOp) : null,
    }),
    ververs: ververs(b.zaakId),
  })
  const formulier = useFormulier<Invoer>({
    begin: { uitkomst: '', toelichting: '', volgendeOp: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      uitkomst: w.uitkomst === '' ? t('besluit.fout.kies') : null,
      toelichting: w.toelichting.trim().length < 5 ? t('besluit.fout.reden') : null,
      volgendeOp: w.volgendeOp?.soort === 'getypt' ? t('besluit.fout.datum') : null,
    }),
    bijVerzenden: async (w) => {
      const gelukt = await actie.voerUit(w)
      if (gelukt === null) return null
      if (w.uitkomst === 'wijzigen' || w.uitkomst === 'intrekken') props.kies(w.uitkomst)
      else props.klaar()
      return gelukt
    },
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.weg.herbeoordelen')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.bewaar')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Keuze
        veld={formulier.veld('uitkomst')}
        label={t('besluit.veld.past')}
        waarom={t('besluit.veld.pastWaarom')}
        opties={UITKOMSTEN.map((waarde) => ({ waarde, label: t(`besluit.past.${waarde}`) }))}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('besluit.veld.gekeken')}
        waarom={t('besluit.veld.pastWaarom')}
        regels={3}
        max={2000}
      />
      {formulier.waarden.uitkomst === 'voortzetten' && (
        <Datumveld
          veld={formulier.veld('volgendeOp')}
          label={t('besluit.veld.volgendeOp')}
          waarom={t('besluit.veld.volgendeOpWaarom')}
          optioneel
        />
      )}
    </Formulier>
  )
}
